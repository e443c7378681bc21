import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isQuoted, placeOfWords } from '../words/find-words.ts';
import { ordinalWords } from '../words/numbers.ts';

const figures = /\b\d{1,2}(?:st|nd|rd|th) (?=(?:and \d{1,2}(?:st|nd|rd|th) )?(?:meetings?|sessions?))/g;
const words = new RegExp(
  `\\b(?:first|second|third|${ordinalWords}) (?=(?:and \\S+ )?(?:meetings?|sessions?))`,
  'gi',
);

export default {
  code: 'check/ordinals-mixed',
  severity: 'advice',
  rule: 'Meetings are counted in words or in figures, not in both, within a report.',
  reason: '"The tenth and 11th meetings" looks like a slip, even where a rule about ten stands behind it.',
  source: 'Paragraphs 2.1 to 2.4 of the report of four years to PP-18; guide of ITU of 2019.',
  examples: {
    wrong: {
      record: inText('The tenth and 11th meetings were long. The 12th meeting was short.'),
      finds: ['tenth '],
    },
    right: inText('The tenth and eleventh meetings were long. The twelfth meeting was short.'),
  },
  cases: [{ record: inText('The second meeting of the day followed the first.'), finds: [] }],
  languages: ['en'],
  run({ passages }, find) {
    const own = (pattern: RegExp): readonly FoundWords[] =>
      [...findWords(passages, pattern)].filter(({ passage }) => !isQuoted(passage));
    const [inFigures, inWords] = [own(figures), own(words)];
    const [rarer, other] = inFigures.length <= inWords.length ? [inFigures, inWords] : [inWords, inFigures];
    const [first] = other;
    if (rarer.length === 0 || first === undefined) return;
    for (const found of rarer)
      find({
        message: `Meetings are counted in words and in figures: "${first.words.trim()}" and "${found.words.trim()}".`,
        remedy: 'Write all of them in one way.',
        place: placeOfWords(found),
        related: [{ place: placeOfWords(first), message: 'the other form' }],
      });
  },
} satisfies Check;
