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
      const known = groups.get(entry.contents.group);
      if (known === undefined) groups.set(entry.contents.group, [entry]);
      else known.push(entry);
    }
    for (const meetings of groups.values()) {
      const inOrder = [...meetings].sort((one, other) => one.contents.meeting - other.contents.meeting);
      for (const [index, entry] of inOrder.entries()) {
        const before = inOrder[index - 1];
        if (before === undefined) continue;
        const { contents, source } = entry;
        if (contents.meeting === before.contents.meeting) {
          find({
            message: `There are two records of meeting ${contents.meeting}.`,
            remedy: 'Correct the number of one of them.',
            place: source.placeOf(['meeting']),
            related: [{ place: before.source.placeOf(['meeting']), message: 'the other one' }],
          });
          continue;
        }
        const [first, last] = [daysOf(contents.dates), daysOf(before.contents.dates)];
        if (first.from > last.until) continue;
        find({
          message: `Meeting ${contents.meeting} is dated ${first.from}, before meeting ${before.contents.meeting} of ${last.until}.`,
          remedy: 'Correct the date of the one or the other.',
          place: source.placeOf(['dates']),
          related: [
            { place: before.source.placeOf(['dates']), message: `meeting ${before.contents.meeting}` },
          ],
        });
      }
    }
  },
} satisfies Check;
