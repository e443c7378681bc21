import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';
import { isoDay, monthPattern } from '../words/months.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const named = new RegExp(
  `\\b(${days.join('|')}),? (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthPattern}),? (\\d{4})\\b`,
  'g',
);

export default {
  code: 'check/weekday',
  severity: 'error',
  rule: 'The day of the week is that of the date.',
  reason: 'One of the two is wrong, and who plans a journey by it comes on the wrong day.',
  source: 'The calendar.',
  examples: {
    wrong: { record: inText('They met on Monday, 26 September 2019.'), finds: ['Monday'] },
    right: inText('They met on Thursday, 26 September 2019.'),
  },
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, named)) {
      const [, day = '', number = '', month = '', year = ''] = found.match;
      const iso = isoDay(number, month, year);
      const right = iso === undefined ? undefined : days[new Date(`${iso}T12:00:00Z`).getUTCDay()];
      if (right === undefined || right === day) continue;
      const place = placeOfWords({ ...found, end: found.start + day.length });
      find({
        message: `${number} ${month} ${year} was a ${right}, not a ${day}.`,
        remedy: `Write "${right}", or correct the date.`,
        place,
      });
    }
  },
} satisfies Check;
