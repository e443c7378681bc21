import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { NewMeeting } from './known-facts.ts';

/** Why no record is begun of a meeting, where the records of the others show that its number or its days are wrong. */
export function refuseMeeting(
  { meeting, from, until }: NewMeeting,
  records: readonly Entry<MeetingFile>[],
): { readonly message: string; readonly remedy: string } | undefined {
  const same = records.find(({ outline }) => outline.meeting === meeting);
  if (same !== undefined)
    return {
      message: `Meeting ${meeting} has a record already: ${same.file}.`,
      remedy: 'Give another number, or leave it out for the next one.',
    };
  const byNumber = [...records].sort((one, other) => one.outline.meeting - other.outline.meeting);
  const before = byNumber.findLast(({ outline }) => outline.meeting < meeting)?.outline;
  const after = byNumber.find(({ outline }) => outline.meeting > meeting)?.outline;
  const remedy = 'Correct the number of the meeting or its days.';
  if (before !== undefined && from < daysOf(before.dates).until)
    return {
      message: `Meeting ${before.meeting} ended on ${daysOf(before.dates).until}; meeting ${meeting} cannot begin on ${from}.`,
      remedy,
    };
  if (after !== undefined && until > daysOf(after.dates).from)
    return {
      message: `Meeting ${after.meeting} began on ${daysOf(after.dates).from}; meeting ${meeting} cannot end on ${until}.`,
      remedy,
    };
  return undefined;
}

/** The number of the next meeting: one more than the highest of all records. */
export function nextMeeting(records: readonly Entry<MeetingFile>[]): number {
  return Math.max(0, ...records.map(({ outline }) => outline.meeting)) + 1;
}
