import type { Entry } from '../../archive/archive.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';

/**
 * The ID of the record of one more meeting, in the form of the latest record of the group whose ID ends with the number of
 * its meeting: after `wg-lib-05` comes `wg-lib-06`.
 */
export function recordId(group: string, records: readonly Entry<MeetingFile>[], meeting: number): string {
  const latest = [...records].sort((one, other) => other.outline.meeting - one.outline.meeting);
  for (const { id, outline } of latest) {
    const [, stem, digits] = /^(.*-)(\d+)$/.exec(id) ?? [];
    if (stem !== undefined && digits !== undefined && Number(digits) === outline.meeting)
      return stem + String(meeting).padStart(digits.length, '0');
  }
  return `${group}-${String(meeting).padStart(2, '0')}`;
}
