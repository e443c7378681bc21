import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isLinked, isQuoted, replaceWords } from '../words/find-words.ts';
import { monthPattern, months } from '../words/months.ts';

const forms: readonly {
  readonly pattern: RegExp;
  readonly right: (match: RegExpExecArray) => string | undefined;
}[] = [
  {
    pattern: new RegExp(
      `\\b(${monthPattern}) (\\d{1,2})(?:st|nd|rd|th)?( ?[-–] ?\\d{1,2})?,? (\\d{4})\\b`,
      'g',
    ),
    right: ([, month = '', day = '', range = '', year = '']) =>
      `${day}${range.replace(/ ?[-–] ?/, '–')} ${month} ${year}`,
  },
  {
    pattern: new RegExp(`\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th) (?:of )?(${monthPattern})\\b`, 'g'),
    right: ([, day = '', month = '']) => `${day} ${month}`,
  },
  {
    pattern: /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g,
    right: ([, day = '', month = '', year = '']) => {
      const name = months[Number(month) - 1];
      return name === undefined || Number(day) > 31 ? undefined : `${Number(day)} ${name} ${year}`;
    },
  },
];

export default {
  code: 'check/date-form',
  severity: 'warning',
  rule: 'A date is written day, month, year: 26 September 2019.',
  reason:
    'The order of the United States and ordinals in dates are not those of ITU, and figures alone are read differently by different readers.',
  source: 'Reports of ITU; the report of the 20th meeting of CWG-COP has "December 18-20, 2023".',
  examples: {
    wrong: {
      record: inText('It was on December 18, 2023 and on the 3rd of May.'),
      finds: ['December 18, 2023', 'the 3rd of May'],
    },
    right: inText('It was on 18 December 2023 and on 3 May.'),
  },
  cases: [
    {
      record: inText('It was on September 26-27, 2019 and on 26.09.2019.'),
      finds: ['September 26-27, 2019', '26.09.2019'],
    },
    { record: inText('In May 2019 they met. Version 1.2.2019 is out.'), finds: ['1.2.2019'] },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const { pattern, right } of forms)
      for (const found of findWords(passages, pattern)) {
        const text = right(found.match);
        if (text === undefined || isLinked(found) || isQuoted(found.passage)) continue;
        find(replaceWords(found, text, `"${found.words}" is not how dates are written.`));
      }
  },
} satisfies Check;
