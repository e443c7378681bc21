import type { Archive } from '../archive/archive.ts';
import type { PeopleFile } from '../archive/generated/people.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { House, Language, Name } from '../house/house.ts';
import { countryName } from '../wording/country.ts';
import { fill } from '../wording/dates.ts';
import type { ReportContext } from './report-type.ts';

type Person = NonNullable<PeopleFile['people'][string]>;

/** Names of registers and records in the language of a report. */
export interface Naming {
  /** The name itself. */
  readonly name: (name: string) => string;
  /** The name after a word that it belongs to: `Рабочей группы Совета`. */
  readonly nameOf: (name: string) => string;
  /** A name that may be the same in all languages, such as an acronym. */
  readonly acronym: (acronym: string) => string;
  /** The name of a person, as the script of the language writes it. */
  readonly person: (person: Person) => string;
  /** The title of a person with the name. */
  readonly titled: (person: Person) => string;
  /** The country or organization that a person represents, in the form that the register gives. */
  readonly affiliation: (person: Person) => string | undefined;
}

type NamingContext = Pick<ReportContext, 'house' | 'language' | 'diagnose' | 'archive'>;

/** Finds names in the language of a report; one that it lacks is an error that names it. */
export function namingIn(context: NamingContext): Naming {
  const { house, language } = context;
  const first = firstLanguage(house);
  const isFirst = language === first;
  const isSameScript = first?.wording.script === language.wording.script;
  const find = (name: string) => findName(name, context);
  const named = (name: string): string => {
    if (isFirst) return name;
    const known = find(name);
    if (known === undefined) diagnoseMissing(name, context);
    return known?.name ?? name;
  };
  const person = ({ name }: Person): string => (isSameScript ? (find(name)?.name ?? name) : named(name));
  return {
    name: named,
    nameOf: (name) => find(name)?.of ?? named(name),
    acronym: (acronym) => find(acronym)?.name ?? acronym,
    person,
    titled: (one) =>
      one.title === undefined
        ? person(one)
        : fill(language.wording.person, { title: named(one.title), name: person(one) }),
    affiliation: (one) => affiliationOf(one, context, named),
  };
}

/** A name of the data folder, else of the house. */
function findName(
  name: string,
  { archive, language }: Pick<NamingContext, 'archive' | 'language'>,
): Name | undefined {
  const own = archive.entries.names.get(language.code)?.contents[name];
  if (own === undefined) return language.names.get(name);
  return typeof own === 'string' ? { name: own } : own;
}

/** The language in which registers are written. */
function firstLanguage({ file, languages }: House): Language | undefined {
  return languages.get(file.language ?? '') ?? [...languages.values()][0];
}

function affiliationOf(
  person: Person,
  { archive, house, language }: NamingContext,
  named: (name: string) => string,
): string | undefined {
  const written = writtenAffiliation(person, archive);
  if (written === undefined || language === firstLanguage(house)) return written;
  const known = findName(written, { archive, language })?.name;
  if (known !== undefined) return known;
  // An organization keeps its name where the language gives it no other one.
  if (person.country === undefined) return written;
  return countryName(person.country, language.code) ?? named(written);
}

function writtenAffiliation(person: Person, archive: Archive): string | undefined {
  const country =
    person.country === undefined ? undefined : archive.registers.countries.contents.countries[person.country];
  if (country === undefined) return person.affiliation;
  return country[person['country-form'] ?? 'name'] ?? country.name;
}

function diagnoseMissing(name: string, { archive, language, diagnose }: NamingContext): void {
  const own = archive.entries.names.get(language.code)?.source.placeOf([]);
  const place = own ?? startOfFile(`data/names/${language.code}.yaml`);
  diagnose({
    code: 'language/missing-name',
    severity: 'error',
    message: `The language "${language.code}" has no name for "${name}".`,
    remedy: `Add it to names/${language.code}.yaml in the data folder, or to the names of the language in the house: '${name.replaceAll("'", "''")}: …'.`,
    place,
  });
}
