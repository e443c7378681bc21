import type { WordingFile } from '../house/generated/wording.ts';

/** Joins words as the language does: `one`, `one and two`, `one, two and three`. */
export function joinWords(words: readonly string[], wording: WordingFile): string {
  const [first = '', second] = words;
  if (second === undefined) return first;
  if (words.length === 2) return `${first}${wording.list.two}${second}`;
  return `${words.slice(0, -1).join(wording.list.separator)}${wording.list.last}${words.at(-1) ?? ''}`;
}
