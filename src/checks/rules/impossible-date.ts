import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';
import { monthPattern, months } from '../words/months.ts';

const dated = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthPattern})\\b(?: (\\d{4}))?`, 'g');

export default {
  code: 'check/impossible-date',
  severity: 'error',
  rule: 'A date is one that the calendar has.',
  reason: 'No month has 32 days; one of the figures is wrong.',
  source: 'The calendar.',
  examples: {
    wrong: { record: inText('They met on 31 September 2019.'), finds: ['31 September 2019'] },
    right: inText('They met on 30 September 2019.'),
  },
  cases: [
    { record: inText('They met on 29 February 2020, not on 29 February 2019.'), finds: ['29 February 2019'] },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, dated)) {
      const [, day = '', month = '', year] = found.match;
      const last = new Date(
        Date.UTC(Number(year ?? 2020), months.indexOf(month as (typeof months)[number]) + 1, 0),
      ).getUTCDate();
      if (Number(day) >= 1 && Number(day) <= last) continue;
      find({
        message: `${month}${year === undefined ? '' : ` ${year}`} has ${last} days.`,
        remedy: 'Correct the date.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
