import type { TranslationFile } from '../archive/generated/translation.ts';
import { pathName } from '../source/path-name.ts';
import { printYaml } from '../source/print-yaml.ts';
import type { ComparedText } from './compare.ts';
import { fingerprintOf } from './parts.ts';

/** A translation as it is to be written, and how much of it is still to be done. */
export interface UpdatedTranslation {
  readonly text: string;
  readonly missing: number;
  readonly outdated: number;
  readonly all: number;
}

/** Columns of the first words of the original that stand before each translation. */
const longestHint = 110;

/**
 * Writes the file of a translation anew, in the order of the original: what is translated stays, what is missing has an empty
 * text, and before each stand the words of the original. `head` is what stands above all that, with its line ends.
 */
export function updateTranslation(
  compared: readonly ComparedText[],
  translation: TranslationFile | undefined,
  head: string,
): UpdatedTranslation {
  const comments = new Map<string, string>();
  const texts: Record<string, { of: string; text: string }[]> = {};
  const count = { missing: 0, outdated: 0, all: 0 };
  for (const { text, parts } of compared) {
    const lines = parts.map(({ original, state, index }, at) => {
      const fingerprint = fingerprintOf(original.text);
      const old = index === undefined ? undefined : translation?.texts[text.name]?.[index];
      count.all += 1;
      if (state !== 'translated') count[state] += 1;
      const note =
        state === 'outdated'
          ? `THE ORIGINAL HAS CHANGED; once the translation is as it is now, write of: ${fingerprint}\n`
          : '';
      // Of what is done, the first words are enough to find it again.
      const words = state === 'translated' ? hintOf(original.text) : original.text;
      comments.set(pathName(['texts', text.name, at]), `${note}${words}`);
      return state === 'missing'
        ? { of: fingerprint, text: '' }
        : { of: state === 'outdated' ? (old?.of ?? fingerprint) : fingerprint, text: old?.text ?? '' };
    });
    texts[text.name] = lines;
  }
  const value = {
    texts,
    ...(translation?.accepted !== undefined && { accepted: translation.accepted }),
  };
  return { text: printYaml(value, { head, before: comments }), ...count };
}

function hintOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestHint ? line : `${line.slice(0, longestHint).replace(/\s+\S*$/, '')} …`;
}
