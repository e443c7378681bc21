import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';
import type { Archive, Entry } from './archive.ts';
import { daysOf } from './at-date.ts';
import { checkIds } from './check-ids.ts';
import type { GroupFile } from './generated/group.ts';
import type { MeetingFile } from './generated/meeting.ts';
import type { PeopleFile } from './generated/people.ts';
import type { SummaryFile } from './generated/summary.ts';

interface Resolving {
  readonly archive: Archive;
  readonly diagnose: Diagnose;
}

/** Follows every reference between files and diagnoses those that lead nowhere, and times that run backwards. */
export function resolveArchive(archive: Archive, diagnose: Diagnose): void {
  const resolving: Resolving = { archive, diagnose };
  for (const entry of archive.entries.groups.values()) resolveGroup(entry, resolving);
  for (const entry of archive.entries.meetings.values()) resolveMeeting(entry, resolving);
  for (const entry of archive.entries.summaries.values()) resolveSummary(entry, resolving);
  resolvePeople(archive.registers.people, resolving);
  diagnoseSameMeetings(resolving);
  diagnoseSameIds(resolving);
}

function resolveGroup({ contents, source }: Entry<GroupFile>, resolving: Resolving): void {
  contents.officers.forEach(({ person, from, until }, index) => {
    expectPerson(person, source, ['officers', index, 'person'], resolving);
    expectOrder(from, until, source, ['officers', index, 'until'], resolving);
  });
  contents.mandate?.forEach((id, index) =>
    expectRegister('resolutions', id, source, ['mandate', index], resolving),
  );
  const logo = contents.logo?.file;
  if (logo === undefined || resolving.archive.pictures.has(logo)) return;
  if (!resolving.archive.refused.has(`groups/${logo}`))
    return dangling('picture', logo, resolving.archive.pictures.keys(), source, ['logo', 'file'], resolving);
  resolving.diagnose({
    code: 'file/not-a-picture',
    severity: 'error',
    message: `"${logo}" is no PNG picture, or it is cut off.`,
    remedy: 'Save the picture as PNG once more.',
    place: source.placeOf(['logo', 'file']),
  });
}

function resolveMeeting({ contents, source }: Entry<MeetingFile>, resolving: Resolving): void {
  checkIds(source, resolving.diagnose);
  expectEntry('groups', contents.group, source, ['group'], resolving);
  const { from, until } = daysOf(contents.dates);
  expectOrder(from, until, source, ['dates', 'until'], resolving);
  if (contents['opened-by'] !== undefined)
    expectPerson(contents['opened-by'], source, ['opened-by'], resolving);
  const chair = contents['chaired-by'];
  if (chair !== undefined) expectPerson(chair.person, source, ['chaired-by', 'person'], resolving);
  contents.elections?.forEach(({ people }, election) =>
    people.forEach((person, index) =>
      expectPerson(person, source, ['elections', election, 'people', index], resolving),
    ),
  );
  const agenda = contents.agenda?.document;
  const documents = contents.contributions?.map(({ id }) => id) ?? [];
  if (agenda !== undefined && !documents.includes(agenda))
    dangling(
      'document',
      agenda,
      documents,
      source,
      ['agenda', 'document'],
      resolving,
      ' to the contributions',
    );
}

function resolveSummary({ id, contents, source }: Entry<SummaryFile>, resolving: Resolving): void {
  checkIds(source, resolving.diagnose);
  expectEntry('groups', contents.group, source, ['group'], resolving);
  expectRegister('conferences', contents.conference, source, ['conference'], resolving);
  resolveResults({ id, contents, source }, resolving);
  if (contents.transmittal !== undefined)
    expectRegister(
      'conferences',
      contents.transmittal.session,
      source,
      ['transmittal', 'session'],
      resolving,
    );
}

/** Sessions named under "results". */
function resolveResults({ contents, source }: Entry<SummaryFile>, resolving: Resolving): void {
  for (const session of Object.keys(contents.results ?? {}))
    expectRegister('conferences', session, source, ['results', session], resolving);
}

function resolvePeople({ contents, source }: Entry<PeopleFile>, resolving: Resolving): void {
  for (const [id, person] of Object.entries(contents.people)) {
    if (person?.country !== undefined)
      expectRegister('countries', person.country, source, ['people', id, 'country'], resolving);
    person?.positions?.forEach(({ from, until }, index) =>
      expectOrder(from, until, source, ['people', id, 'positions', index, 'until'], resolving),
    );
  }
}

function expectEntry(kind: 'groups', id: string, source: SourceFile, path: Path, resolving: Resolving): void {
  const { archive } = resolving;
  if (archive.entries[kind].has(id) || archive.refused.has(`${kind}/${id}`)) return;
  const file = archive.registers.people.source.file.replace(/registers\/people\.yaml$/, `${kind}/${id}.yaml`);
  dangling('group', id, archive.entries[kind].keys(), source, path, resolving, ` as ${file}`);
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
  source: SourceFile,
  path: Path,
  resolving: Resolving,
): void {
  const { archive } = resolving;
  if (archive.refused.has(`registers/${kind}`)) return;
  const contents: unknown = archive.registers[kind].contents;
  const known = Object.keys((contents as Record<string, Record<string, unknown>>)[kind] ?? {});
  if (!known.includes(id))
    dangling(
      registerNouns[kind],
      id,
      known,
      source,
      path,
      resolving,
      ` to ${archive.registers[kind].source.file}`,
    );
}

function expectPerson(id: string, source: SourceFile, path: Path, resolving: Resolving): void {
  expectRegister('people', id, source, path, resolving);
}

function dangling(
  noun: string,
  id: string,
  known: Iterable<string>,
  source: SourceFile,
  path: Path,
  { diagnose }: Resolving,
  home = '',
): void {
  const all = [...known];
  const meant = suggestName(id, all);
  const remedy =
    meant !== undefined
      ? `Write "${meant}", or add "${id}"${home}.`
      : `Add "${id}"${home}, or write one that is there${all.length > 0 && all.length <= 12 ? `: ${all.join(', ')}` : ''}.`;
  diagnose({
    code: `reference/unknown-${noun}`,
    severity: 'error',
    message: `There is no ${noun} "${id}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy,
    place: source.placeOf(path),
  });
}

function expectOrder(
  from: string,
  until: string | undefined,
  source: SourceFile,
  path: Path,
  { diagnose }: Resolving,
): void {
  if (until === undefined || from <= until) return;
  diagnose({
    code: 'record/dates-reversed',
    severity: 'error',
    message: `The last day ${until} is before the first day ${from}.`,
    remedy: 'Exchange the two days, or correct the year.',
    place: source.placeOf(path),
  });
}

function diagnoseSameMeetings({ archive, diagnose }: Resolving): void {
  const seen = new Map<string, Entry<MeetingFile>>();
  for (const entry of archive.entries.meetings.values()) {
    const { group, meeting } = entry.contents;
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
  for (const [id, summary] of archive.entries.summaries) {
    const meeting = archive.entries.meetings.get(id);
    if (meeting === undefined) continue;
    diagnose({
      code: 'file/same-id',
      severity: 'error',
      message: `Two records have the ID "${id}".`,
      remedy: 'Rename one of the two files.',
      place: summary.source.placeOf([]),
      related: [{ place: meeting.source.placeOf([]), message: 'the other record' }],
    });
  }
}
