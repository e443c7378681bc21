import type { Check } from '../check.ts';

import { daysOf } from '../../archive/at-date.ts';
import { inText } from '../words/example.ts';
import { type FoundWords, findWords, placeOfWords } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';
import { isoDay, monthPattern } from '../words/months.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekday = `(?<weekday>${days.join('|')})`;
const date = `(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${monthPattern})(?:,? (?<year>\\d{4}))?`;
const forms = [
  new RegExp(`\\b${weekday},? (?:the )?${date}\\b`, 'g'),
  new RegExp(
    `\\b${weekday},? (?<month>${monthPattern}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?\\b`,
    'g',
  ),
  new RegExp(`\\b${date},? \\(?(?:an? )?${weekday}\\b`, 'g'),
];

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
  cases: [
    {
      record: inText('They met on 26 September 2019 (Friday) and on Monday, September 26, 2019.'),
      finds: ['Friday', 'Monday'],
    },
    // Without a year the day can only be judged where it is one of the meeting.
    {
      record: inText('They met on Friday, 26 September, and will meet on Monday 3 May.'),
      finds: ['Friday'],
    },
    { record: inText('They met on Thursday, 26 September, and on 26 September 2019, Thursday.'), finds: [] },
  ],
  languages: ['en'],
  texts: true,
  run({ passages, entry }, find) {
    const meeting = meetingOf(entry);
    const held = meeting === undefined ? undefined : daysOf(meeting.dates);
    for (const form of forms)
      for (const found of findWords(passages, form)) {
        const { weekday: named = '', day = '', month = '', year } = found.match.groups ?? {};
        const iso = isoDay(day, month, year ?? held?.from.slice(0, 4) ?? '');
        if (iso === undefined || (year === undefined && !(held && held.from <= iso && iso <= held.until)))
          continue;
        const right = days[new Date(`${iso}T12:00:00Z`).getUTCDay()] ?? '';
        if (right === named) continue;
        find({
          message: `${Number(day)} ${month} ${iso.slice(0, 4)} was a ${right}, not a ${named}.`,
          remedy: `Write "${right}", or correct the date.`,
          place: placeOfWeekday(found, named),
        });
      }
  },
} satisfies Check;

function placeOfWeekday(found: FoundWords, named: string) {
  const start = found.start + found.words.indexOf(named);
  return placeOfWords({ ...found, start, end: start + named.length });
}
