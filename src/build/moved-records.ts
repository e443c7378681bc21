import { headKeys, headOf } from '../archive/outline.ts';
import type { Project } from '../pipeline.ts';
import { askGit } from './git.ts';

/**
 * Whether a record among some files of the data folder was another meeting, by its group, number or dates, at a revision of Git.
 * Reports look for each other's records by these alone.
 */
export async function isSomeMoved(
  files: readonly string[],
  revision: string,
  folder: string,
  { archive, types }: Project,
): Promise<boolean> {
  const folders = new Set([...types.values()].map(({ records }) => records.folder));
  const records = files.flatMap((file) => {
    const [, kind = '', id = ''] = /^([^/\n]+)\/([^/.\n]+)\.yaml$/.exec(file) ?? [];
    // Of a record that cannot be read now, that is said; nothing is made of it.
    const entry = folders.has(kind) ? archive.others.get(kind)?.get(id) : undefined;
    return entry === undefined ? [] : [{ file, head: JSON.stringify(headOf(entry)) }];
  });
  if (records.length === 0) return false;
  const wanted = records.map(({ file }) => `${revision}:./${file}\n`).join('');
  const texts = textsOf(await askGit(folder, ['cat-file', '--batch'], wanted));
  const { parseYaml } = await import('../source/parse-yaml.ts');
  return records.some(({ file, head }, index) => {
    const value = parseYaml(file, texts[index] ?? '', () => undefined)?.value;
    const then = (value ?? {}) as Readonly<Record<string, unknown>>;
    return JSON.stringify(headKeys.map((key) => then[key])) !== head;
  });
}

/** The texts in an answer of `git cat-file --batch`: before each stands a line that ends with the number of its bytes. */
function textsOf(answer: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = 0, end = answer.indexOf('\n'); end >= 0; end = answer.indexOf('\n', at)) {
    const size = Number(/ blob (\d+)$/.exec(answer.toString('utf8', at, end))?.[1] ?? -1);
    // A name that Git does not know is a line without a text.
    texts.push(size < 0 ? '' : answer.toString('utf8', end + 1, end + 1 + size));
    at = size < 0 ? end + 1 : end + 1 + size + 1;
  }
  return texts;
}
