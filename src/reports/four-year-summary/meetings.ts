import type { Archive, Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { ConferencesFile } from '../../archive/generated/conferences.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import { isRefused } from '../../archive/refused.ts';

/** A conference, or a session of the Council, as the register has it. */
export type Conference = NonNullable<ConferencesFile['conferences'][string]>;

/** Meetings that reported to the same session, in their order. */
export interface SessionMeetings {
  /** ID of the session in the register; undefined where none is known yet. */
  readonly session: string | undefined;
  readonly meetings: readonly Entry<MeetingFile>[];
}

/** The conference of the same kind before another one. */
export function conferenceBefore(conference: Conference, archive: Archive): Registered | undefined {
  return conferencesOf(conference.kind, archive)
    .filter((other) => other.conference.from < conference.from)
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
    .filter(({ outline }) => {
      const { from, until } = daysOf(outline.dates);
      return outline.group === group && after < from && until < before;
    })
    .sort((one, other) => (daysOf(one.outline.dates).from < daysOf(other.outline.dates).from ? -1 : 1));
  const groups: { session: string | undefined; meetings: Entry<MeetingFile>[] }[] = [];
  for (const meeting of meetings) {
    const { until } = daysOf(meeting.outline.dates);
    const session = conferencesOf(sessions, archive).find(({ conference }) => until < conference.from)?.id;
    const last = groups.at(-1);
    if (last !== undefined && last.session === session) last.meetings.push(meeting);
    else groups.push({ session, meetings: [meeting] });
  }
  return groups;
}

/**
 * Whether there is a meeting of which nobody can say whose it is, as was said when it was read: its record cannot be read, or
 * names a group that is not there. A report over the meetings of a group may lack it then.
 */
export function hasMeetingOfNobody({ entries, refused }: Archive): boolean {
  const isLost = (name: string): boolean =>
    /^meetings\/[^/.]*$/.test(name) && !entries.meetings.has(name.replace('meetings/', ''));
  const isKnown = (group: string): boolean =>
    entries.groups.has(group) || isRefused('groups', group, { refused });
  return (
    [...refused].some(isLost) || [...entries.meetings.values()].some(({ outline }) => !isKnown(outline.group))
  );
}

/** A conference with its ID in the register. */
export interface Registered {
  readonly id: string;
  readonly conference: Conference;
}

/** The conferences of a kind in the order of time. */
function conferencesOf(kind: string, archive: Archive): readonly Registered[] {
  return Object.entries(archive.registers.conferences.contents.conferences)
    .flatMap(([id, conference]) => (conference?.kind === kind ? [{ id, conference }] : []))
    .sort((one, other) => (one.conference.from < other.conference.from ? -1 : 1));
}
