import { decodeText } from '../source/decode-text.ts';
import { isTag, languageOf } from './check-tag.ts';
import type { HouseReading } from './house-reading.ts';

/**
 * Folders of a house that seem to be those of languages for which it has none, by the codes of these: what is in them says by its
 * tag that it is in that language, and the name of the folder is that of another one or of none.
 */
export function misnamedFolders({
  chain,
  files,
}: Pick<HouseReading, 'chain' | 'files'>): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const [name, { bytes }] of files) {
    const [house = '', folder = '', file] = name.split('/');
    if (!chain.includes(house) || file !== 'wording.yaml') continue;
    const tag = /^tag: *["']?([\w-]+)/m.exec(decodeText(bytes))?.[1] ?? '';
    folders.set(folder, isTag(tag) ? (languageOf(tag) ?? '') : '');
  }
  const rightly = new Set([...folders.keys()].filter(isTag).map(languageOf));
  return new Map(
    [...folders].flatMap(([folder, language]) =>
      language === '' || rightly.has(language) ? [] : [[language, folder] as const],
    ),
  );
}
