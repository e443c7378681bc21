import type { Language } from '../../house/house.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import type { DifferingNumber } from './differing-numbers.ts';

/** Places that a translation names and its original does not; of `places`, which are named as in the original. */
export function foreignPlaces(
  original: string,
  translation: string,
  places: readonly string[],
  { names }: Language,
): readonly DifferingNumber[] {
  return places.flatMap((place) => {
    const name = names.get(place)?.name;
    if (name === undefined || original.includes(place)) return [];
    return [...translation.matchAll(wordsOf(name))].map(({ 0: words, index }) => ({
      message: 'The original does not name this place here.',
      start: index,
      end: index + words.length,
    }));
  });
}

function wordsOf(name: string): RegExp {
  const edge = /\p{Script=Han}/u.test(name) ? '' : String.raw`[\p{L}\p{M}\p{N}]`;
  const escaped = escapePattern(name);
  return new RegExp(edge === '' ? escaped : `(?<!${edge})${escaped}(?!${edge})`, 'gu');
}
