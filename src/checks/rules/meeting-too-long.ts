import type { Check } from '../check.ts';
import { daysOf } from '../../archive/at-date.ts';
import { lengthOfMeeting, mostDays } from '../words/length-of-meeting.ts';
import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/meeting-too-long',
  severity: 'error',
  rule: 'A meeting lasts four weeks at most.',
  reason:
    'Working groups meet for days, plenipotentiary conferences for three weeks; a meeting of a year has the wrong year, or the wrong month, in one of its two days.',
  source: 'Conferences and meetings of ITU.',
  examples: {
    wrong: {
      record: 'dates: { from: 2019-09-26, until: 2020-09-27 }\ndocument: { number: 3 }',
      finds: ['2020-09-27'],
    },
    right: 'dates: { from: 2019-09-26, until: 2019-09-27 }\ndocument: { number: 3 }',
  },
  cases: [
    { record: 'dates: { from: 2019-09-02, until: 2019-09-29 }\ndocument: { number: 3 }', finds: [] },
    {
      record: 'dates: { from: 2019-09-02, until: 2019-09-30 }\ndocument: { number: 3 }',
      finds: ['2019-09-30'],
    },
    { record: 'extent: results\ndates: { from: 2019-08-26, until: 2019-09-27 }', finds: ['2019-09-27'] },
  ],
  runOnRecord({ entry }, find) {
    const meeting = meetingOf(entry);
    if (meeting === undefined) return;
    const length = lengthOfMeeting(meeting.dates);
    if (length <= mostDays) return;
    const { from, until } = daysOf(meeting.dates);
    find({
      message: `The meeting lasts ${length} days, from ${from} until ${until}.`,
      remedy: 'Correct the year or the month of one of the two days; or accept this with the reason.',
      place: entry.source.placeOf(['dates', 'until']),
    });
  },
} satisfies Check;
