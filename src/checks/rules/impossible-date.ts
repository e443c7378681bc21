import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';
import { lastDayOfMonth, monthPattern, months } from '../words/months.ts';

const dated = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthPattern})\\b(?: (\\d{4}))?`, 'g');
const american = new RegExp(`\\b(${monthPattern}) (\\d{1,2})(?:st|nd|rd|th)?, (\\d{4})\\b`, 'g');
const range = new RegExp(`\\b(\\d{1,2})(?: ?[-–] ?| to )(\\d{1,2}) (${monthPattern})\\b(?: \\d{4})?`, 'g');
const longRange = new RegExp(
  `\\b(\\d{1,2}) (${monthPattern})(?: ?[-–] ?| to )(\\d{1,2}) (${monthPattern}) \\d{4}`,
  'g',
);

const isoDay = /\d{4}-\d{2}-\d{2}/;

export default {
  code: 'check/impossible-date',
  severity: 'error',
  rule: 'A date is one that the calendar has, and a range of dates ends after it begins.',
  reason: 'No month has 32 days, and no meeting ends before it begins; one of the figures is wrong.',
  source: 'The calendar.',
  examples: {
    wrong: { record: inText('They met on 31 September 2019.'), finds: ['31 September 2019'] },
    right: inText('They met on 30 September 2019.'),
  },
  cases: [
    { record: inText('They met on 29 February 2020, not on 29 February 2019.'), finds: ['29 February 2019'] },
    { record: inText('They met on February 30, 2019.'), finds: ['February 30, 2019'] },
    { record: inText('They met on 23–22 January 2024.'), finds: ['23–22 January 2024'] },
    {
      record: inText('They met on 3 November – 25 October 2016 and on 25 October – 3 November 2016.'),
      finds: ['3 November – 25 October 2016'],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages, entry }, find) {
    const look = (pattern: RegExp, at: { day: number; month: number; year: number }): void => {
      for (const found of findWords(passages, pattern)) {
        const [day, month = '', year] = [at.day, at.month, at.year].map((index) => found.match[index]);
        const last = lastDayOfMonth(
          months.indexOf(month as (typeof months)[number]),
          year === undefined ? 2020 : Number(year), // A leap year: without a year 29 February is possible.
        );
        if (Number(day) >= 1 && Number(day) <= last) continue;
        find({
          message: `${month}${year === undefined ? '' : ` ${year}`} has ${last} days.`,
          remedy: 'Correct the date.',
          place: placeOfWords(found),
        });
      }
    };
    look(dated, { day: 1, month: 2, year: 3 });
    look(american, { day: 2, month: 1, year: 3 });
    const reversed = (pattern: RegExp, isReversed: (match: RegExpExecArray) => boolean): void => {
      for (const found of findWords(passages, pattern)) {
        if (!isReversed(found.match)) continue;
        const place = placeOfWords(found);
        // Days of the record that run backwards are told when it is read.
        const isComputed = isoDay.test(entry.source.text.slice(place.start.offset, place.end.offset));
        if (isComputed && place.file === entry.source.file) continue;
        find({
          message: `"${found.words}" ends before it begins.`,
          remedy: 'Correct the first or the last day.',
          place,
        });
      }
    };
    reversed(range, ([, first, last]) => Number(first) >= Number(last));
    reversed(longRange, ([, , first = '', , last = '']) => indexOf(first) > indexOf(last));
  },
} satisfies Check;

function indexOf(month: string): number {
  return months.indexOf(month as (typeof months)[number]);
}
