import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';
import type { Archive, Entry } from './archive.ts';
import type { GroupFile } from './generated/group.ts';
import { isChair } from './is-chair.ts';
import { isRefused } from './refused.ts';

/**
 * Diagnoses what entries of registers say against each other or against themselves: days in the wrong order, things that are there
 * twice. Documents cite by them, so that each would be a wrong citation or a wrong signature.
 */
export function checkRegisters(archive: Archive, diagnose: Diagnose): void {
  checkConferences(archive, diagnose);
  checkResolutions(archive, diagnose);
  checkPeople(archive, diagnose);
}

/** Diagnoses settings of rules and glossaries that bear the name of no group: nothing asks for them. */
export function checkGroupFiles(archive: Archive, diagnose: Diagnose): void {
  const { groups, checks, glossaries } = archive.entries;
  for (const [folder, entries] of [
    ['checks', checks],
    ['glossaries', glossaries],
  ] as const)
    for (const [id, { source }] of entries) {
      if (groups.has(id) || isRefused('groups', id, archive)) continue;
      const meant = suggestName(
        id,
        [...groups.keys()].filter((group) => !entries.has(group)),
      );
      diagnose({
        code: 'file/stray',
        severity: 'warning',
        message: `This file is not used: there is no group "${id}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
        remedy:
          meant === undefined
            ? `Name it as the file of a group (${[...groups.keys()].join(', ') || 'there is none'}), or delete it.`
            : `Rename it to ${folder}/${meant}.yaml.`,
        place: source.placeOf([]),
      });
    }
}

function checkConferences({ registers: { conferences } }: Archive, diagnose: Diagnose): void {
  const all = Object.entries(conferences.contents.conferences);
  for (const [id, conference] of all) {
    if (conference === undefined || conference.from <= conference.until) continue;
    diagnose({
      code: 'record/dates-reversed',
      severity: 'error',
      message: `The last day ${conference.until} is before the first day ${conference.from}.`,
      remedy: 'Exchange the two days, or correct the year.',
      place: conferences.source.placeOf(['conferences', id, 'until']),
    });
  }
  diagnoseTwice(
    all.map(([id, one]) => [one?.acronym, `The acronym "${one?.acronym ?? ''}"`, id, 'acronym']),
    'conferences',
    conferences,
    diagnose,
  );
}

function checkResolutions({ registers: { resolutions } }: Archive, diagnose: Diagnose): void {
  const all = Object.entries(resolutions.contents.resolutions);
  for (const [id, resolution] of all) {
    const seen = new Set<string>();
    resolution?.revisions?.forEach(({ date }, index) => {
      const { date: adopted } = resolution.adopted;
      const isTwice = seen.has(date);
      seen.add(date);
      if (date > adopted && !isTwice) return;
      diagnose({
        code: isTwice ? 'record/repeated-entry' : 'record/dates-reversed',
        severity: 'error',
        message: isTwice
          ? `There is already a revision of ${date}.`
          : `This revision of ${date} is not after the adoption on ${adopted}.`,
        remedy: isTwice
          ? 'Delete one of the two, or correct its day.'
          : 'Correct the year of one of the two.',
        place: resolutions.source.placeOf(['resolutions', id, 'revisions', index, 'date']),
      });
    });
  }
  diagnoseTwice(
    all.map(([id, one]) => [
      one && `${one.body} ${String(one.number)}`,
      `Resolution ${String(one?.number)} of the body "${one?.body ?? ''}"`,
      id,
      'number',
    ]),
    'resolutions',
    resolutions,
    diagnose,
  );
}

function checkPeople({ registers: { people, titles } }: Archive, diagnose: Diagnose): void {
  const all = Object.entries(people.contents.people);
  const known = Object.keys(titles.contents.titles);
  for (const [id, person] of all) {
    // A wrong form of a title is told where it is printed.
    const forms = [...known, ...Object.values(titles.contents.titles).flatMap((one) => one?.wrong ?? [])];
    if (person?.title !== undefined && known.length > 0 && !forms.includes(person.title)) {
      const meant = suggestName(person.title, known);
      diagnose({
        code: 'reference/unknown-title',
        severity: 'warning',
        message: `There is no title "${person.title}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
        remedy: `${meant === undefined ? `Write one of: ${known.join(', ')}` : `Write "${meant}"`}; or add it to ${titles.file}.`,
        place: people.source.placeOf(['people', id, 'title']),
      });
    }
    if (person === undefined || person.name.includes(person['family-name'])) continue;
    diagnose({
      code: 'record/other-name',
      severity: 'warning',
      message: `The family name "${person['family-name']}" does not stand in the name "${person.name}".`,
      remedy: 'Correct one of the two.',
      place: people.source.placeOf(['people', id, 'family-name']),
    });
  }
  diagnoseTwice(
    all.map(([id, one]) => [one?.name, `"${one?.name ?? ''}"`, id, 'name']),
    'people',
    people,
    diagnose,
  );
}

/** Diagnoses two people who lead a group on one day: a report names the one who is written first, and is signed by that one. */
export function checkChairs({ contents, source }: Entry<GroupFile>, diagnose: Diagnose): void {
  contents.officers.forEach((officer, index) => {
    if (!isChair(officer)) return;
    const { from, until = forever } = officer;
    const before = contents.officers
      .slice(0, index)
      .findIndex((one) => isChair(one) && one.from <= until && from <= (one.until ?? forever));
    const other = contents.officers[before];
    if (other === undefined) return;
    diagnose({
      code: 'record/same-office',
      severity: 'warning',
      message: `On ${from > other.from ? from : other.from} the group has two chairs: reports name the first of them.`,
      remedy: 'Correct the days, or give one of them another role.',
      place: source.placeOf(['officers', index, 'from']),
      related: [{ place: source.placeOf(['officers', before, 'from']), message: 'the other one' }],
    });
  });
}

const forever = '9999-12-31';

/** An entry of a register: what no other one may have as well, how messages name that, its ID, and where it says so. */
type Distinct = readonly [value: string | undefined, words: string, id: string, key: string];

/** Two people may bear one name, so that this stops no document. */
function diagnoseTwice(
  all: readonly Distinct[],
  register: string,
  { source }: Entry<unknown>,
  diagnose: Diagnose,
): void {
  const first = new Map<string, Path>();
  for (const [value, words, id, key] of all) {
    if (value === undefined) continue;
    const path = [register, id, key];
    const before = first.get(value);
    if (before === undefined) first.set(value, path);
    else
      diagnose({
        code: 'record/repeated-entry',
        severity: 'warning',
        message: `${words} stands under "${String(before[1])}" already.`,
        remedy: 'Keep one of the two entries, and name that one in records; or correct this one.',
        place: source.placeOf(path),
        related: [{ place: source.placeOf(before), message: 'the other entry' }],
      });
  }
}
