import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { Check } from '../check.ts';
import { lengthOfMeeting, mostDays } from '../words/length-of-meeting.ts';

export default {
  code: 'check/issued-before-meeting',
  severity: 'error',
  rule: 'A report is issued after the meeting that it reports on.',
  reason:
    'The date in the masthead is the day of issue, some days after the meeting; an earlier one is a slip of the year or the month.',
  source: 'Mastheads of the reports of ITU Council working groups.',
  examples: {
    wrong: {
      record: 'dates: 2019-09-26\ndocument: { number: 3, date: 2018-10-09 }',
      finds: ['2018-10-09'],
    },
    right: 'dates: 2019-09-26\ndocument: { number: 3, date: 2019-10-09 }',
  },
  runOnRecord({ entry }, find) {
    const { dates, document } = entry.contents as Partial<MeetingFile>;
    if (dates === undefined || document?.date === undefined) return;
    const { until } = daysOf(dates);
    if (document.date >= until) return;
    // Of a meeting that lasts too long, the last day is told of.
    if (lengthOfMeeting(dates) > mostDays && document.date >= daysOf(dates).from) return;
    find({
      message: `The report is dated ${document.date}, before the meeting ended on ${until}.`,
      remedy: 'Correct the date of the document or of the meeting.',
      place: entry.source.placeOf(['document', 'date']),
      related: [{ place: entry.source.placeOf(['dates']), message: 'the meeting' }],
    });
  },
} satisfies Check;
