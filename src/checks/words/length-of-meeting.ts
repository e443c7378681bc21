import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';

/** Plenipotentiary conferences last three weeks; nothing of which a report is made lasts longer than four. */
export const mostDays = 28;

/** How many days a meeting lasts, the first and the last one included. */
export function lengthOfMeeting(dates: MeetingFile['dates']): number {
  const { from, until } = daysOf(dates);
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;
}
