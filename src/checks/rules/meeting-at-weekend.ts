import type { Check } from '../check.ts';

import { daysOf } from '../../archive/at-date.ts';
import { meetingOf } from '../words/meeting-of.ts';

const names = new Map([
  [0, 'Sunday'],
  [6, 'Saturday'],
]);

export default {
  code: 'check/meeting-at-weekend',
  severity: 'warning',
  rule: 'A meeting begins and ends on a working day.',
  reason:
    'ITU has no meetings of working groups on Saturdays and Sundays: as a rule the day, the month or the year of such a date is wrong.',
  source: 'Dates of the meetings of CWG-COP, all of them from Monday to Friday.',
  examples: {
    wrong: {
      record: 'dates: 2019-09-29\ndocument: { number: 3, date: 2019-10-09, languages: [en] }',
      finds: ['2019-09-29'],
    },
    right: 'dates: 2019-09-26\ndocument: { number: 3, date: 2019-10-09, languages: [en] }',
  },
  cases: [
    {
      record: 'dates: { from: 2019-09-26, until: 2019-09-28 }',
      finds: ['2019-09-28'],
    },
    { record: 'dates: { from: 2019-09-26, until: 2019-10-01 }', finds: [] },
  ],
  runOnRecord({ entry }, find) {
    const meeting = meetingOf(entry);
    if (meeting === undefined) return;
    const { from, until } = daysOf(meeting.dates);
    const isRange = typeof meeting.dates !== 'string';
    for (const [key, day] of isRange
      ? ([
          ['from', from],
          ['until', until],
        ] as const)
      : ([['', from]] as const)) {
      const name = names.get(new Date(`${day}T12:00:00Z`).getUTCDay());
      if (name === undefined) continue;
      find({
        message: `${day} was a ${name}.`,
        remedy: 'Correct the date, or accept this with the reason.',
        place: entry.source.placeOf(isRange ? ['dates', key] : ['dates']),
      });
    }
  },
} satisfies Check;
