import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isLinked, isQuoted, placeOfWords, replaceWords } from '../words/find-words.ts';
import { monthPattern, months } from '../words/months.ts';

const shortMonths = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';

/** A form of dates that is not that of the house, and the date in its form where it is certain. */
interface Form {
  readonly pattern: RegExp;
  readonly right: (match: RegExpExecArray) => string | undefined;
  /** Why there is no certain remedy. */
  readonly unsure?: string;
}

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `\\b(${monthPattern}|(?:${shortMonths})\\.?) (\\d{1,2})(?:st|nd|rd|th)?( ?[-–] ?\\d{1,2})?,? (\\d{4})\\b`,
      'g',
    ),
    right: ([, month = '', day = '', range = '', year = '']) =>
      `${day}${range.replace(/ ?[-–] ?/, '–')} ${inFull(month)} ${year}`,
  },
  // Without a year: only where the words show that a date is meant, and not "in May 20 delegates came".
  {
    pattern: new RegExp(
      `(?<=\\b(?:[Oo]n|[Uu]ntil|[Ff]rom|[Bb]y|[Ss]ince) )(${monthPattern}) (\\d{1,2})(?:st|nd|rd|th)?(?= ?[.,;:)]|$| (?:and|to|in|at|for)\\b)(?!,? \\d{4})`,
      'g',
    ),
    right: ([, month = '', day = '']) => `${day} ${month}`,
  },
  {
    pattern: new RegExp(`\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th) (?:of )?(${monthPattern})\\b`, 'g'),
    right: ([, day = '', month = '']) => `${day} ${month}`,
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2}) (${monthPattern}), (\\d{4})\\b`, 'g'),
    right: ([, day = '', month = '', year = '']) => `${day} ${month} ${year}`,
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2}) ((?:${shortMonths})\\.?) (\\d{4})\\b`, 'g'),
    right: ([, day = '', month = '', year = '']) => `${day} ${inFull(month)} ${year}`,
  },
  {
    pattern: new RegExp(`(?<!\\d )(?<![-–/])\\b((?:${shortMonths})\\.?) (\\d{4})\\b`, 'g'),
    right: ([, month = '', year = '']) => `${inFull(month)} ${year}`,
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g,
    right: ([, first = '', sign = '', second = '', year = '']) => inFigures(first, sign, second, year),
    unsure: 'readers of different countries take its figures in different orders',
  },
  {
    pattern: /(?<![\d/-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d/-])/g,
    right: ([, year = '', month = '', day = '']) => dayMonthYear(day, month, year),
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
      record: inText('The next one is in Sept 2024, or in Nov. 2024; it was on 3 Oct 2023.'),
      finds: ['Sept 2024', 'Nov. 2024', '3 Oct 2023'],
    },
    {
      record: inText('It was on September 26-27, 2019 and on 26.09.2019.'),
      finds: ['September 26-27, 2019', '26.09.2019'],
    },
    { record: inText('In May 2019 they met. Version 1.2.2019 is out.'), finds: ['1.2.2019'] },
    {
      record: inText(
        'It was on 12/25/2019, on 09/10/2019, on 26/09/19, on 2019-09-26, on 26 September, 2019, on 26 Sept. 2019 and on September 26.',
      ),
      finds: [
        '12/25/2019',
        '09/10/2019',
        '26/09/19',
        '2019-09-26',
        '26 September, 2019',
        '26 Sept. 2019',
        'September 26',
      ],
    },
    {
      record: inText(
        'In May 20 delegates came. See paragraphs 5.4.10 and 1.2.30, Question 3/2, Document CWG-COP-15/2-E, IEEE 2089-2021, 1/2/3, 2017-18.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const { pattern, right, unsure } of forms)
      for (const found of findWords(passages, pattern)) {
        if (isLinked(found) || isQuoted(found.passage)) continue;
        const text = right(found.match);
        if (text !== undefined) {
          find(replaceWords(found, text, `"${found.words}" is not how dates are written.`));
        } else if (unsure !== undefined && isDate(found.match)) {
          find({
            message: `"${found.words}" is not how dates are written: ${unsure}.`,
            remedy: 'Write the day, the name of the month and the year.',
            place: placeOfWords(found),
          });
        }
      }
  },
} satisfies Check;

function inFull(month: string): string {
  return months.find((name) => name.startsWith(month.slice(0, 3))) ?? month;
}

function dayMonthYear(day: string, month: string, year: string): string | undefined {
  const name = months[Number(month) - 1];
  return name === undefined || Number(day) < 1 || Number(day) > 31
    ? undefined
    : `${Number(day)} ${name} ${year}`;
}

/** A date in figures, where it can be read in one way only; full stops stand in dates that begin with the day. */
function inFigures(first: string, sign: string, second: string, short: string): string | undefined {
  const year = short.length === 2 ? `20${short}` : short;
  if (Number(first) > 12)
    return short.length === 2 && sign !== '/' ? undefined : dayMonthYear(first, second, year);
  if (Number(second) > 12) return dayMonthYear(second, first, year);
  return sign === '.' && short.length === 4 ? dayMonthYear(first, second, year) : undefined;
}

/** Whether figures that can be read in two ways are a date at all, and not the number of a paragraph or a version. */
function isDate([, first = '', sign = '', second = '', year = '']: RegExpExecArray): boolean {
  return sign === '/' && year.length === 4 && Number(first) <= 12 && Number(second) <= 12;
}
