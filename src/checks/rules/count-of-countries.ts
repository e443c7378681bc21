import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';
import { numberOf, numberPattern } from '../words/numbers.ts';

const counted = new RegExp(
  `\\b(${numberPattern}) (?:contributing|presenting) (?:countries|Member States|delegations)`,
  'giu',
);
const contributor =
  /\b(?:[Cc]ontributions?|[Cc]omments?|[Pp]resentations?|[Dd]ocuments?) (?:from|by|of) (?:the )?(\p{Lu}[\p{L}-]+(?: (?:of |and |the )*\p{Lu}[\p{L}-]+)*)/gu;

export default {
  code: 'check/count-of-countries',
  severity: 'warning',
  rule: 'A number of contributing countries is that of the countries whose contributions the report tells of.',
  reason: 'Who counts from memory forgets those who spoke without a paper.',
  source: 'Paragraph 5.9 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: {
      record: inText(
        'The contribution from India was long.\n\nThe oral contribution from Kenya was short.\n\nGreece asked all three contributing countries.',
      ),
      finds: ['three'],
    },
    right: inText(
      'The contribution from India was long.\n\nThe oral contribution from Kenya was short.\n\nGreece asked both.',
    ),
  },
  languages: ['en'],
  run({ passages }, find) {
    const numbers = [...findWords(passages, counted)];
    if (numbers.length === 0) return;
    for (const found of numbers) {
      if (isQuoted(found.passage)) continue;
      const before = passages.slice(0, passages.indexOf(found.passage) + 1);
      const names = new Set(
        [...findWords(before, contributor)]
          .map(({ match }) => match[1] ?? '')
          .filter((name) => !/^(?:Countries|Member|Members|Delegations|Participants|States)\b/.test(name)),
      );
      const number = found.match[1] ?? '';
      if (names.size < 2 || numberOf(number) === names.size) continue;
      find({
        message: `The text says ${number.toLowerCase()}; so far it has told of the contributions of ${names.size}: ${[...names].join(', ')}.`,
        remedy: 'Correct the number, or leave it out.',
        place: placeOfWords({ ...found, end: found.start + number.length }),
      });
    }
  },
} satisfies Check;
