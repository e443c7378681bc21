import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/source-file.ts';
import { type Archive, type Entry, entryKinds } from './archive.ts';
import { daysOf } from './at-date.ts';
import { checkChairs, checkGroupFiles, checkRegisters } from './check-registers.ts';
import { diagnoseDangling } from './dangling.ts';
import { diagnosePerson } from './diagnose-person.ts';
import type { GroupFile } from './generated/group.ts';
import { diagnoseMissing, isMissing } from './missing-register.ts';
import type { MeetingFile } from './generated/meeting.ts';
import type { PeopleFile } from './generated/people.ts';
import { isRefused } from './refused.ts';
import type { SummaryFile } from './generated/summary.ts';
import { suggestName } from '../source/suggest.ts';

interface Resolving {
  readonly archive: Archive;
  readonly diagnose: Diagnose;
  /** Files of which it was said that a register is missing to them. */
  readonly told: Set<string>;
}

/** Follows every reference between files and diagnoses those that lead nowhere, and times that run backwards. */
export function resolveArchive(archive: Archive, diagnose: Diagnose): void {
  const resolving: Resolving = { archive, diagnose, told: new Set() };
  for (const entry of archive.entries.groups.values()) resolveGroup(entry, resolving);
  for (const entry of archive.entries.meetings.values()) resolveMeeting(entry, resolving);
  for (const entry of archive.entries.summaries.values()) resolveSummary(entry, resolving);
  for (const entry of furtherRecords(archive)) resolveFurther(entry, resolving);
  resolvePeople(archive.registers.people, resolving);
  checkRegisters(archive, diagnose);
  checkGroupFiles(archive, diagnose);
  diagnoseSameMeetings(resolving);
  diagnoseSameIds(resolving);
}

/** What a reference stands in; where that is, is asked for only when there is something to tell. */
type Holder = Pick<Entry<unknown>, 'source' | 'outline'>;

function resolveGroup(entry: Entry<GroupFile>, resolving: Resolving): void {
  const { contents, source } = entry;
  contents.officers.forEach(({ person, from, until }, index) => {
    expectPerson(person, entry, ['officers', index, 'person'], resolving);
    expectOrder(from, until, entry, ['officers', index, 'until'], resolving);
  });
  checkChairs(entry, resolving.diagnose);
  contents.mandate?.forEach((id, index) =>
    expectRegister('resolutions', id, entry, ['mandate', index], resolving),
  );
  diagnoseMistypedKind(entry, resolving);
  const { archive, diagnose } = resolving;
  const logo = contents.logo?.file;
  if (logo === undefined || archive.pictures.has(logo)) return;
  const path = ['logo', 'file'];
  if (archive.otherPictures.has(logo)) {
    const kind = archive.otherPictures.get(logo);
    const isOther = kind !== undefined && !kind.includes('PNG');
    return diagnose({
      code: 'file/not-a-picture',
      severity: 'error',
      message: isOther
        ? `"${logo}" is ${kind}, whatever its name says.`
        : `"${logo}" is no PNG picture, or it is cut off.`,
      remedy: isOther ? 'Save it as PNG.' : 'Save the picture as PNG once more.',
      place: source.placeOf(path),
    });
  }
  // Of one that cannot be read it was told why.
  if (archive.refused.has(`groups/${logo}`)) return;
  const home = ` to ${source.file.replace(/[^/]*$/, '')}, as a PNG file`;
  diagnoseDangling({ noun: 'picture', id: logo, path, home }, archive.pictures.keys(), entry, diagnose);
}

function resolveMeeting(entry: Entry<MeetingFile>, resolving: Resolving): void {
  const { outline } = entry;
  expectGroup(outline.group, entry, resolving);
  const { from, until } = daysOf(outline.dates);
  expectOrder(from, until, entry, ['dates', 'until'], resolving);
  if (outline['opened-by'] !== undefined) expectPerson(outline['opened-by'], entry, ['opened-by'], resolving);
  const chair = outline['chaired-by'];
  if (chair !== undefined) expectPerson(chair.person, entry, ['chaired-by', 'person'], resolving);
  outline.elections?.forEach(({ people }, election) =>
    people.forEach((person, index) =>
      expectPerson(person, entry, ['elections', election, 'people', index], resolving),
    ),
  );
}

function resolveSummary(entry: Entry<SummaryFile>, resolving: Resolving): void {
  const { outline } = entry;
  expectGroup(outline.group, entry, resolving);
  expectConference(outline.conference, entry, ['conference'], resolving);
  for (const session of Object.keys(outline.results ?? {}))
    expectConference(session, entry, ['results', session], resolving);
  if (outline.transmittal !== undefined)
    expectConference(outline.transmittal.session, entry, ['transmittal', 'session'], resolving);
}

/** A group may report to sessions that no register has: then its name is no slip. One that is near to another is. */
function diagnoseMistypedKind(
  { contents, source }: Entry<GroupFile>,
  { archive, diagnose }: Resolving,
): void {
  const written = contents['reports-to'];
  const { conferences } = archive.registers.conferences.contents;
  const kinds = new Set(Object.values(conferences).flatMap((conference) => conference?.kind ?? []));
  const meant = kinds.has(written) ? undefined : suggestName(written, kinds);
  if (meant === undefined) return;
  diagnose({
    code: 'reference/unknown-kind',
    severity: 'error',
    message: `There is no session of the kind "${written}" in the register of conferences; did you mean "${meant}"?`,
    remedy: `Write "${meant}".`,
    place: source.placeOf(['reports-to']),
  });
}

/** Records of the folders that only report types know. */
function furtherRecords({ others }: Archive): readonly Entry<unknown>[] {
  const known = new Set(entryKinds.map(({ folder }) => folder));
  return [...others].flatMap(([folder, entries]) => (known.has(folder) ? [] : [...entries.values()]));
}

/** Of a record of which only its report type knows more, its group is known. */
function resolveFurther(entry: Entry<unknown>, resolving: Resolving): void {
  const { group } = entry.outline as { readonly group?: unknown };
  if (typeof group === 'string') expectGroup(group, entry, resolving);
}

function resolvePeople(entry: Entry<PeopleFile>, resolving: Resolving): void {
  for (const [id, person] of Object.entries(entry.contents.people)) {
    if (person?.country !== undefined)
      expectRegister('countries', person.country, entry, ['people', id, 'country'], resolving);
    person?.positions?.forEach(({ from, until }, index) =>
      expectOrder(from, until, entry, ['people', id, 'positions', index, 'until'], resolving),
    );
  }
}

function expectGroup(id: string, holder: Holder, { archive, diagnose }: Resolving): void {
  const { groups } = archive.entries;
  if (groups.has(id) || isRefused('groups', id, archive)) return;
  const file = archive.registers.people.file.replace(/registers\/people\.yaml$/, `groups/${id}.yaml`);
  const reference = { noun: 'group', id, path: ['group'], home: ` as ${file}` };
  diagnoseDangling(reference, groups.keys(), holder, diagnose);
}

const registerNouns = {
  people: 'person',
  countries: 'country',
  resolutions: 'resolution',
  conferences: 'conference',
} as const;

function expectRegister(
  kind: keyof typeof registerNouns,
  id: string,
  holder: Holder,
  path: Path,
  { archive, diagnose, told }: Resolving,
): void {
  if (isRefused('registers', kind, archive)) return;
  if (isMissing(kind, archive)) return diagnoseMissing({ kind, id, path }, holder, archive, told, diagnose);
  if (kind === 'people') return diagnosePerson(id, holder, path, { archive, diagnose });
  const { contents, file }: Entry<unknown> = archive.registers[kind];
  const known = (contents as Record<string, Record<string, unknown>>)[kind] ?? {};
  if (Object.hasOwn(known, id)) return;
  // A country is written by its name or abbreviation in place of its code.
  const meant = Object.keys(known).find((one) => Object.values(known[one] as object).includes(id));
  const reference = {
    ...{ noun: registerNouns[kind], id, path, home: ` to ${file}` },
    ...(meant === undefined ? {} : { meant }),
  };
  diagnoseDangling(reference, Object.keys(known), holder, diagnose);
}

function expectPerson(id: string, holder: Holder, path: Path, resolving: Resolving): void {
  expectRegister('people', id, holder, path, resolving);
}

function expectConference(id: string, holder: Holder, path: Path, resolving: Resolving): void {
  expectRegister('conferences', id, holder, path, resolving);
}

function expectOrder(
  from: string,
  until: string | undefined,
  holder: Holder,
  path: Path,
  { diagnose }: Resolving,
): void {
  if (until === undefined || from <= until) return;
  diagnose({
    code: 'record/dates-reversed',
    severity: 'error',
    message: `The last day ${until} is before the first day ${from}.`,
    remedy: 'Exchange the two days, or correct the year.',
    place: holder.source.placeOf(path),
  });
}

function diagnoseSameMeetings({ archive, diagnose }: Resolving): void {
  const seen = new Map<string, Entry<MeetingFile>>();
  for (const entry of archive.entries.meetings.values()) {
    const { group, meeting } = entry.outline;
    const first = seen.get(`${group}/${meeting}`);
    if (first === undefined) seen.set(`${group}/${meeting}`, entry);
    else
      diagnose({
        code: 'record/same-meeting',
        severity: 'error',
        message: `Meeting ${meeting} of "${group}" has a record already.`,
        remedy: 'Correct the number of the meeting, or delete one of the two records.',
        place: entry.source.placeOf(['meeting']),
        related: [{ place: first.source.placeOf(['meeting']), message: 'the other record' }],
      });
  }
}

/** Files of different folders would write the same output if they had the same ID. */
function diagnoseSameIds({ archive, diagnose }: Resolving): void {
  const { meetings, summaries } = archive.entries;
  const first = new Map<string, Entry<unknown>>(meetings);
  for (const record of [...summaries.values(), ...furtherRecords(archive)]) {
    const other = first.get(record.id);
    if (other === undefined) first.set(record.id, record);
    else
      diagnose({
        code: 'file/same-id',
        severity: 'error',
        message: `Two records have the ID "${record.id}".`,
        remedy: 'Rename one of the two files.',
        place: record.source.placeOf([]),
        related: [{ place: other.source.placeOf([]), message: 'the other record' }],
      });
  }
}
