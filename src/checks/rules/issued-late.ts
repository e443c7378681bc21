import type { Check } from '../check.ts';

import { daysOf } from '../../archive/at-date.ts';
import { meetingOf } from '../words/meeting-of.ts';

/** Reports are out within weeks; half a year is beyond any that is known. */
const daysAtMost = 183;

export default {
  code: 'check/issued-late',
  severity: 'warning',
  rule: 'A report is issued within half a year of the meeting.',
  reason:
    'Reports come out days or weeks after the meeting; one that is dated a year later has the year of the wrong one of the two dates.',
  source: 'Mastheads of the reports of ITU Council working groups: two to fourteen days after the meeting.',
  examples: {
    wrong: {
      record: 'dates: 2019-09-26\ndocument: { number: 3, date: 2020-10-09, languages: [en] }',
      finds: ['2020-10-09'],
    },
    right: 'dates: 2019-09-26\ndocument: { number: 3, date: 2019-10-09, languages: [en] }',
  },
  cases: [
    {
      record: 'dates: 2019-09-26\ndocument: { number: 3, date: 2020-02-09, languages: [en] }',
      finds: [],
    },
  ],
  runOnRecord({ entry }, find) {
    const meeting = meetingOf(entry);
    const date = meeting?.document?.date;
    if (meeting === undefined || date === undefined) return;
    const { until } = daysOf(meeting.dates);
    const days = Math.round((Date.parse(date) - Date.parse(until)) / 86_400_000);
    if (!(days > daysAtMost)) return;
    find({
      message: `The report is dated ${date}, ${days} days after the meeting of ${until}.`,
      remedy: 'Correct the year of the document or of the meeting, or accept this with the reason.',
      place: entry.source.placeOf(['document', 'date']),
      related: [{ place: entry.source.placeOf(['dates']), message: 'the meeting' }],
    });
  },
} satisfies Check;
