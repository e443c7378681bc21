import type { Archive, Entries, Entry } from '../archive/archive.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { House, Language } from '../house/house.ts';
import { suggestName } from '../source/suggest.ts';

/** A name that a record or register takes from the house, and where it stands. */
interface NamedThing {
  readonly noun: string;
  readonly name: string;
  readonly known: readonly string[];
  readonly place: () => Place;
  /** Where the house would say it. */
  readonly home: string;
}

/**
 * Diagnoses names that the house does not have: roles without a title, forms of document codes, bodies whose resolutions
 * it cannot cite. Without this they would be missing from a document in silence.
 */
export function checkNames(archive: Archive, houses: ReadonlyMap<string, House>, diagnose: Diagnose): void {
  const meetings = meetingsOfGroups(archive);
  const ofHouses = [...archive.entries.groups.values()].flatMap(({ contents }) => {
    const house = houses.get(contents.house);
    return Object.keys((house && firstLanguage(house)?.wording)?.roles ?? {});
  });
  const somewhere = [...new Set(ofHouses)];
  checkPositions(somewhere, archive, diagnose);
  for (const [id, { contents, source }] of archive.entries.groups) {
    const house = houses.get(contents.house);
    const wording = house && firstLanguage(house)?.wording;
    if (house === undefined || wording === undefined) continue;
    const roles = Object.keys(wording.roles);
    const role: CheckRole = (name, place) => checkRole({ name, known: roles, place }, diagnose);
    contents.officers.forEach((officer, index) =>
      role(officer.role, () => source.placeOf(['officers', index, 'role'])),
    );
    contents['document-codes'].forEach(({ pattern }, index) =>
      checkName(
        {
          noun: 'form of document codes',
          name: pattern,
          known: Object.keys(house.file['document-codes'] ?? {}),
          place: () => source.placeOf(['document-codes', index, 'pattern']),
          home: '"document-codes" in house.yaml',
        },
        diagnose,
      ),
    );
    checkMandate(contents.mandate ?? [], Object.keys(wording.resolutions), archive, diagnose);
    checkMeetings(meetings.get(id) ?? [], archive, role, somewhere);
  }
}

/** The language that the others are compared with. */
function firstLanguage({ file, languages }: House): Language | undefined {
  return languages.get(file.language ?? '') ?? [...languages.values()][0];
}

type CheckRole = (name: string, place: () => Place) => void;

type Meeting = Entry<Entries['meetings']>;

/** There may be thousands of meetings, and many groups: they are gone through once. */
function meetingsOfGroups({ entries }: Archive): ReadonlyMap<string, readonly Meeting[]> {
  const groups = new Map<string, Meeting[]>();
  for (const entry of entries.meetings.values()) {
    const { group } = entry.outline;
    const some = groups.get(group) ?? [];
    groups.set(group, some);
    some.push(entry);
  }
  return groups;
}

/** Positions of people are told to rules as well, whether or not a report prints them; some house must know each. */
function checkPositions(known: readonly string[], archive: Archive, diagnose: Diagnose): void {
  if (known.length === 0) return;
  const { contents, source } = archive.registers.people;
  for (const [id, person] of Object.entries(contents.people))
    person?.positions?.forEach(({ role: name }, index) =>
      checkRole(
        { name, known, place: () => source.placeOf(['people', id, 'positions', index, 'role']) },
        diagnose,
      ),
    );
}

function checkMeetings(
  meetings: readonly Meeting[],
  archive: Archive,
  role: CheckRole,
  somewhere: readonly string[],
): void {
  const used = new Set<string>();
  for (const entry of meetings) {
    const { outline } = entry;
    if (outline['opened-by'] !== undefined) used.add(outline['opened-by']);
    const chair = outline['chaired-by'];
    if (chair !== undefined) role(chair.role, () => entry.source.placeOf(['chaired-by', 'role']));
    outline.elections?.forEach(({ office }, index) =>
      role(office, () => entry.source.placeOf(['elections', index, 'office'])),
    );
  }
  const { contents, source } = archive.registers.people;
  for (const id of used)
    contents.people[id]?.positions?.forEach((position, index) => {
      // What no house knows has been told.
      if (somewhere.includes(position.role))
        role(position.role, () => source.placeOf(['people', id, 'positions', index, 'role']));
    });
}

function checkMandate(
  mandate: readonly string[],
  known: readonly string[],
  archive: Archive,
  diagnose: Diagnose,
): void {
  const { contents, source } = archive.registers.resolutions;
  for (const id of mandate) {
    const name = contents.resolutions[id]?.body;
    if (name === undefined) continue;
    const place = (): Place => source.placeOf(['resolutions', id, 'body']);
    checkName(
      { noun: 'body', name, known, place, home: '"resolutions" of the wording of the house' },
      diagnose,
    );
  }
}

function checkRole(role: Pick<NamedThing, 'name' | 'known' | 'place'>, diagnose: Diagnose): void {
  checkName({ ...role, noun: 'role', home: '"roles" of the wording of the house' }, diagnose);
}

function checkName({ noun, name, known, place, home }: NamedThing, diagnose: Diagnose): void {
  if (known.includes(name)) return;
  const meant = suggestName(name, known);
  diagnose({
    code: `reference/unknown-${noun.split(' ')[0] ?? noun}`,
    severity: 'error',
    message: `The house knows no ${noun} "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: `${meant === undefined ? `Write one of: ${known.join(', ')}` : `Write "${meant}"`}; or add it to ${home}.`,
    place: place(),
  });
}
