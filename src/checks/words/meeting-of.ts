import type { Archive, Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { SummaryFile } from '../../archive/generated/summary.ts';

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

/**
 * The day (ISO) from which a report sees the world: the last day of the meeting; of a report to a conference its own date
 * or, where it has none, the first day of the conference. Undefined where the record says nothing of it.
 */
export function reportDay(entry: Entry<unknown>, archive: Archive): string | undefined {
  const { conference, document } = entry.contents as Partial<SummaryFile>;
  const ofConference = archive.registers.conferences.contents.conferences[conference ?? '']?.from;
  return lastDayOf(entry) ?? document?.date ?? ofConference;
}
