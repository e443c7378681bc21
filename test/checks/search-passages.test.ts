import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/checks/passages.ts';
import { searchPassages } from '../../src/checks/words/search-passages.ts';

/** Texts that reports have in common, some twice, and patterns of rules with what all their matches hold. */
const texts = [
  'The ITU (UN) met.',
  'It met in 2019.',
  'in 2019',
  '',
  'Egypt (EGY) and\u00a0Kenya',
  'end.',
  '(A) (B)',
];
const searches: readonly (readonly [pattern: RegExp, sign?: string])[] = [
  [/\p{Lu}{2,}/gu],
  [/\((\p{Lu}+)\)/gu, '('],
  [/^in \d{4}$/g],
  [/\d+/dg],
  [/met\.?$/g, 'met'],
  [/nowhere/g],
];

function passageOf(text: string): Passage {
  return { text } as unknown as Passage;
}

describe('a search through the passages of reports', () => {
  it('finds what a search through each passage finds, whatever was searched before', () => {
    const report = fc.record({
      texts: fc.array(fc.constantFrom(...texts), { maxLength: 8 }),
      searches: fc.array(fc.nat(searches.length - 1), { maxLength: 8 }),
      // Words of its own stand before and after those that others have too.
      own: fc.tuple(fc.string(), fc.string()).map(([one, other]) => [`${one} in 2019`, `${other} (EGY)`]),
    });
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 6 }), (reports) => {
        const asked = reports.map(({ texts: common, own: [first = '', last = ''], ...one }) => ({
          ...one,
          passages: [first, ...common, last].map(passageOf),
        }));
        for (const { passages, searches: order } of [...asked, ...asked])
          for (const index of order) {
            const [pattern, sign] = searches[index] ?? [/x/g];
            const found = searchPassages(passages, pattern, sign).map(({ passage, matches }) => ({
              at: passages.indexOf(passage),
              matches: matches.map((match) => ({
                words: [...match],
                index: match.index,
                indices: match.indices,
              })),
            }));
            const expected = passages.flatMap(({ text }, at) => {
              const matches = [...text.matchAll(pattern)].map((match) => ({
                words: [...match],
                index: match.index,
                indices: match.indices,
              }));
              return matches.length > 0 ? [{ at, matches }] : [];
            });
            expect(found).toEqual(expected);
          }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same when it was asked for more patterns, and in more texts, than it keeps', () => {
    const passages = Array.from({ length: 20 }, (_, index) => passageOf(`No. ${index} of the list`));
    const foundBy = (pattern: RegExp): readonly number[] =>
      searchPassages(passages, pattern).map(({ passage }) => passages.indexOf(passage));
    const first = /No\. 3/g;
    for (let round = 0; round < 1500; round += 1) {
      const pattern = new RegExp(`No\\. ${round % 20} (?:of|${round})`, 'g');
      expect(foundBy(pattern)).toEqual([round % 20]);
    }
    expect(foundBy(first)).toEqual([3]);
    const others = Array.from({ length: 10_001 }, (_, index) => passageOf(`${index} others`));
    expect(searchPassages(others, /^77 others/g)).toHaveLength(1);
    expect(foundBy(/No\. 4/g)).toEqual([4]);
    expect(foundBy(first)).toEqual([3]);
  });
});
