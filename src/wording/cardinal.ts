import type { WordingFile } from '../house/generated/wording.ts';

/** A number in a sentence: in words as far as the wording has them (UN: below ten), else in figures. */
export function cardinal(number: number, wording: WordingFile): string {
  return wording.cardinals[number - 1] ?? String(number);
}
