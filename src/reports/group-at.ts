import type { Archive, Entry } from '../archive/archive.ts';
import { atDate, editionAt, holdsDay } from '../archive/at-date.ts';
import type { GroupFile } from '../archive/generated/group.ts';
import type { PeopleFile } from '../archive/generated/people.ts';
import type { House, Language } from '../house/house.ts';
import { citeResolution } from '../wording/citation.ts';
import { documentCode } from '../wording/document-code.ts';

/** The group as it was at a day. */
export interface GroupAt {
  readonly name: string;
  readonly acronym: string;
  /** The code of one of its documents, without the letter of a language. */
  readonly code: (meeting: number, number: number, revision?: number) => string | undefined;
  /** Citations of the resolutions of its mandate that are in force. */
  readonly mandate: readonly string[];
  readonly chair: { readonly person: string; readonly role: string } | undefined;
}

/** Looks up names, codes, mandate and chair of a group at a day (ISO). */
export function groupAt(
  entry: Entry<GroupFile>,
  day: string,
  archive: Archive,
  house: House,
  language: Language,
): GroupAt {
  const { contents } = entry;
  const name = atDate(contents.names, day) ?? contents.names[0];
  const codes = atDate(contents['document-codes'], day) ?? contents['document-codes'][0];
  const chairs = contents.officers.filter(({ role }) => role === 'chair' || role === 'chairman');
  return {
    name: name?.name ?? entry.id,
    acronym: name?.acronym ?? entry.id.toUpperCase(),
    code(meeting, number, revision) {
      if (codes === undefined) return undefined;
      const parts = {
        prefix: codes.prefix,
        meeting,
        number,
        ...(revision === undefined ? {} : { revision }),
      };
      return documentCode(parts, codes.pattern, house.file);
    },
    mandate: (contents.mandate ?? []).flatMap((id) => cite(id, day, archive, language) ?? []),
    chair: chairs.find((officer) => holdsDay(officer, day)),
  };
}

function cite(id: string, day: string, archive: Archive, language: Language): string | undefined {
  const resolution = archive.registers.resolutions.contents.resolutions[id];
  const edition = resolution === undefined ? undefined : editionAt(resolution, day);
  if (resolution === undefined || edition === undefined) return undefined;
  const { body, number, adopted } = resolution;
  return citeResolution({ body, number, adopted: adopted.date.slice(0, 4), ...edition }, language.wording);
}

type Person = NonNullable<PeopleFile['people'][string]>;

/** The country or organization that a person represents, in the form that the register gives. */
export function affiliationOf(person: Person, archive: Archive): string | undefined {
  const country =
    person.country === undefined ? undefined : archive.registers.countries.contents.countries[person.country];
  if (country === undefined) return person.affiliation;
  return country[person['country-form'] ?? 'name'] ?? country.name;
}

/** The title of a role in the language: `Ad Hoc Chair`. */
export function roleTitle(role: string, language: Language): string {
  return language.wording.roles[role] ?? role;
}
