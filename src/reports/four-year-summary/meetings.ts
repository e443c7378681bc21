import type { Archive, Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { ConferencesFile } from '../../archive/generated/conferences.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';

export type Conference = NonNullable<ConferencesFile['conferences'][string]>;

/** Meetings that reported to the same session, in their order. */
export interface SessionMeetings {
  readonly session: Conference | undefined;
  readonly meetings: readonly Entry<MeetingFile>[];
}

/** The conference of the same kind before another one. */
export function conferenceBefore(conference: Conference, archive: Archive): Conference | undefined {
  return conferencesOf(conference.kind, archive)
    .filter(({ from }) => from < conference.from)
    .at(-1);
}

/**
 * The meetings of a group after one conference and before the next, put together by the session that they reported
 * to: the first one of its kind that began after the meeting.
 */
export function meetingsBySession(
  group: string,
  sessions: string,
  after: string,
  before: string,
  archive: Archive,
): readonly SessionMeetings[] {
  const meetings = [...archive.entries.meetings.values()]
    .filter(({ contents }) => {
      const { from, until } = daysOf(contents.dates);
      return contents.group === group && after < from && until < before;
    })
    .sort((one, other) => (daysOf(one.contents.dates).from < daysOf(other.contents.dates).from ? -1 : 1));
  const groups: { session: Conference | undefined; meetings: Entry<MeetingFile>[] }[] = [];
  for (const meeting of meetings) {
    const { until } = daysOf(meeting.contents.dates);
    const session = conferencesOf(sessions, archive).find(({ from }) => until < from);
    const last = groups.at(-1);
    if (last !== undefined && last.session === session) last.meetings.push(meeting);
    else groups.push({ session, meetings: [meeting] });
  }
  return groups;
}

function conferencesOf(kind: string, archive: Archive): readonly Conference[] {
  return Object.values(archive.registers.conferences.contents.conferences)
    .filter((conference): conference is Conference => conference?.kind === kind)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}
