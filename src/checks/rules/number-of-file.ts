import type { Archive, Entry } from '../../archive/archive.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { Check } from '../check.ts';

/** The number at the end of the name of a file: 15 of `cwg-cop-15`. */
function numberOf({ id }: Entry<unknown>): number | undefined {
  const digits = /(?<!\d)\d{1,3}$/.exec(id)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function byGroup({ entries }: Archive): ReadonlyMap<string, readonly Entry<MeetingFile>[]> {
  const groups = new Map<string, Entry<MeetingFile>[]>();
  for (const entry of entries.meetings.values()) {
    const known = groups.get(entry.outline.group);
    if (known === undefined) groups.set(entry.outline.group, [entry]);
    else known.push(entry);
  }
  return groups;
}

export default {
  code: 'check/number-of-file',
  severity: 'warning',
  rule: 'Where the files of a group end with the number of the meeting, each ends with that of its own.',
  reason:
    'A record that was begun as a copy of another one, and kept its number, gives the wrong ordinal and the wrong codes to a whole report.',
  source: 'Names of the records of CWG-COP.',
  examples: {
    wrong: { record: 'meeting: 16', finds: ['16'] },
    right: 'meeting: 15',
  },
  runOnArchive(archive, find) {
    for (const records of byGroup(archive).values()) {
      const agree = records.filter((entry) => numberOf(entry) === entry.outline.meeting);
      const differ = records.filter((entry) => !agree.includes(entry));
      const [entry, ...more] = differ;
      const number = entry && numberOf(entry);
      // Where more than one differs, the group has another way to name its files.
      if (entry === undefined || number === undefined || more.length > 0 || agree.length === 0) continue;
      const { meeting } = entry.outline;
      find({
        message: `The file is called "${entry.id}", but the record is that of meeting ${meeting}.`,
        remedy: 'Correct the number of the meeting, or rename the file; or accept this with the reason.',
        place: entry.source.placeOf(['meeting']),
      });
    }
  },
} satisfies Check;
