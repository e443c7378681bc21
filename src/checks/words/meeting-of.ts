import { daysOf } from '../../archive/at-date.ts';
import type { Entry } from '../../archive/archive.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';

/** The record as that of a meeting; undefined for reports over several meetings. */
export function meetingOf(entry: Entry<unknown>): MeetingFile | undefined {
  const contents = entry.contents as Partial<MeetingFile>;
  return contents.dates !== undefined && contents.meeting !== undefined
    ? (contents as MeetingFile)
    : undefined;
}

/** The last day of the meeting (ISO); undefined for other reports. */
export function lastDayOf(entry: Entry<unknown>): string | undefined {
  const meeting = meetingOf(entry);
  return meeting === undefined ? undefined : daysOf(meeting.dates).until;
}
