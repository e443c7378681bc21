import type { Archive, Entry } from '../../archive/archive.ts';
import { daysOf, holdsDay } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import { decidedAt, type View } from '../../view/view.ts';
import type { GroupAt } from '../group-at.ts';
import { isWoman } from '../is-woman.ts';
import { personView, roleOf } from '../person-view.ts';
import type { ReportContext } from '../report-type.ts';
import { nearestChairs } from './nearest-chairs.ts';

/** Who chaired the meeting: who is named in the record, else who was the chair of the group on its first day. */
export function chairView(
  { contents, source }: Entry<MeetingFile>,
  group: GroupAt,
  context: ReportContext,
): View | null {
  const chair = contents['chaired-by'] ?? group.chair;
  const groupEntry = context.archive.entries.groups.get(contents.group);
  const person = chair === undefined ? undefined : archivePerson(context.archive, chair.person);
  // A person that is not in the register was diagnosed when the archive was resolved.
  if (chair !== undefined && person === undefined) return null;
  if (chair === undefined || person === undefined) {
    context.diagnose({
      code: 'record/no-chair',
      severity: 'error',
      message: `Nobody is known to have chaired the group on ${daysOf(contents.dates).from}.`,
      remedy: 'Add "chaired-by" to the record, or the chair of that time to "officers" of the group.',
      place: source.placeOf(['dates']),
      ...(groupEntry !== undefined && {
        related: nearestChairs(groupEntry, daysOf(contents.dates).from, context.archive),
      }),
    });
    return null;
  }
  const role = roleOf(chair.role, person, context);
  const named = personView(chair.person, person, context);
  return {
    ...named,
    [decidedAt]: (name) => (name.startsWith('role') ? undefined : named[decidedAt]?.(name)),
    role: role.title,
    'role-of': role.of,
    'role-in-sentence': role.inSentence,
  };
}

/** Who opened the meeting, with the position of that day. */
export function openerView({ contents }: Entry<MeetingFile>, context: ReportContext): View | null {
  const id = contents['opened-by'];
  const person = id === undefined ? undefined : archivePerson(context.archive, id);
  if (id === undefined || person === undefined) return null;
  const { from } = daysOf(contents.dates);
  const position = person.positions?.find((time) => holdsDay(time, from));
  const role = position === undefined ? undefined : roleOf(position.role, person, context);
  return {
    ...personView(id, person, context),
    position: role?.title ?? null,
    'position-in-sentence': role?.inSentence ?? null,
  };
}

/** Who was elected to which office. */
export function electionViews({ elections }: MeetingFile, context: ReportContext): readonly View[] {
  return (elections ?? []).map(({ office, people: ids }) => {
    const named = ids.flatMap((id) => {
      const person = archivePerson(context.archive, id);
      return person === undefined ? [] : [{ id, person }];
    });
    const people = named.map(({ person }) => person);
    // The title of women where all of those elected are.
    const role = roleOf(office, people.every(isWoman) ? people[0] : undefined, context);
    return {
      office: role.title,
      'office-of': role.of,
      'several-people': ids.length > 1,
      people: named.map(({ id, person }) => personView(id, person, context)),
    };
  });
}

function archivePerson(archive: Archive, id: string) {
  return archive.registers.people.contents.people[id];
}
