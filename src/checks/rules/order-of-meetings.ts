import type { Check } from '../check.ts';

import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';

export default {
  code: 'check/order-of-meetings',
  severity: 'error',
  rule: 'The meetings of a group follow each other in time as in number.',
  reason: 'A report was published that dates the 13th meeting eight months before the 12th.',
  source: 'Report of the 13th meeting of CWG-COP.',
  examples: {
    wrong: {
      record: 'dates: 2017-09-26\ndocument: { number: 3, date: 2019-10-09, languages: [en] }',
      finds: ['2017-09-26'],
    },
    right: 'dates: 2019-09-26',
  },
  runOnArchive(archive, find) {
    const groups = new Map<string, Entry<MeetingFile>[]>();
    for (const entry of archive.entries.meetings.values()) {
      const known = groups.get(entry.outline.group);
      if (known === undefined) groups.set(entry.outline.group, [entry]);
      else known.push(entry);
    }
    for (const meetings of groups.values()) {
      const inOrder = [...meetings].sort((one, other) => one.outline.meeting - other.outline.meeting);
      for (const [index, entry] of inOrder.entries()) {
        const before = inOrder[index - 1];
        if (before === undefined) continue;
        const { outline } = entry;
        // Two records of one meeting were told of when the records were read.
        if (outline.meeting === before.outline.meeting) continue;
        const [first, last] = [daysOf(outline.dates), daysOf(before.outline.dates)];
        if (first.from > last.until) continue;
        const isSameDay = first.from === last.until;
        find({
          message: `Meeting ${outline.meeting} is dated ${first.from}, ${isSameDay ? 'on the same day as' : 'before'} meeting ${before.outline.meeting}${isSameDay ? '' : ` of ${last.until}`}.`,
          remedy: 'Correct the date of the one or the other.',
          place: entry.source.placeOf(['dates']),
          related: [
            { place: before.source.placeOf(['dates']), message: `meeting ${before.outline.meeting}` },
          ],
        });
      }
    }
  },
} satisfies Check;
