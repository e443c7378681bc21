import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isLinked, placeOfWords } from '../words/find-words.ts';

const slips: readonly {
  readonly pattern: RegExp;
  readonly text: (words: string) => string;
  readonly message: string;
}[] = [
  {
    pattern: /(?<=\S) +(?=[,;:.?!](?:\s|$))/g,
    text: () => '',
    message: 'There is a space before a sign that has none.',
  },
  {
    pattern: /(?<=\p{L})[,;](?=\p{L})/gu,
    text: (words) => `${words} `,
    message: 'A space is missing after this sign.',
  },
  {
    pattern: /(?<=\p{Ll})\.(?=\p{Lu}\p{Ll})/gu,
    text: () => '. ',
    message: 'A space is missing after this full stop.',
  },
  { pattern: /(?<=[\p{L}\p{N}.,;:)])(?: {2,})(?=\S)/gu, text: () => ' ', message: 'There are two spaces.' },
  { pattern: /(?<=\()\s+|\s+(?=\))/g, text: () => '', message: 'There is a space inside the brackets.' },
  {
    pattern: /([,;:])\1|(?<!\.)\.\.(?!\.)|,\./g,
    text: (words) => words.slice(-1),
    message: 'There is a sign too many.',
  },
];

export default {
  code: 'check/spacing',
  severity: 'warning',
  rule: 'Signs and spaces stand as they should: none before a comma, one after it.',
  reason: 'They are seen by nobody who reads for the sense, and by everybody in print.',
  source: 'Report of the 15th meeting of CWG-COP, with a double space in the name of the group.',
  examples: {
    wrong: { record: inText('They met , spoke and left..'), finds: [' ', '..'] },
    right: inText('They met, spoke and left.'),
  },
  cases: [
    { record: inText('They met in May,spoke ( shortly) and left.'), finds: [',', ' '] },
    {
      record: inText('See www.itu.int, e.g. the report, i.e. this one… At 10:30 a.m.; 1,000 people.'),
      finds: [],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const { pattern, text, message } of slips)
      for (const found of findWords(passages, pattern)) {
        if (
          isLinked(found) ||
          /\b(?:www|https?|\w+@)\S*$/.test(
            found.passage.text.slice(Math.max(0, found.start - 60), found.start),
          )
        )
          continue;
        const place = placeOfWords(found);
        const right = text(found.words);
        find({
          message,
          remedy: right.trim() === '' ? 'Put it right.' : `Write "${right.trim()}".`,
          place,
          fix: { description: 'Put the signs right.', edits: [{ place, text: right }] },
        });
      }
  },
} satisfies Check;
