import type { Archive } from '../archive/archive.ts';
import type { PeopleFile } from '../archive/generated/people.ts';
import { pathIn } from '../archive/path-in.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Place, startOfFile } from '../diagnostics/place.ts';
import type { House, Language, Name } from '../house/house.ts';
import { writeValue } from '../source/write-value.ts';
import { countryName } from '../wording/country.ts';
import { fill } from '../wording/fill.ts';
import { isWoman } from './is-woman.ts';
import type { ReportContext } from './report-type.ts';

type Person = NonNullable<PeopleFile['people'][string]>;

/** Names of registers and records in the language of a report. */
export interface Naming {
  /** The name itself. */
  readonly name: (name: string) => string;
  /** The name after a word that it belongs to: `Полномочной конференции`. */
  readonly nameOf: (name: string) => string;
  /** The name of a body after a word that it belongs to: `du Groupe de travail`. */
  readonly bodyOf: (name: string) => string;
  /** The name in a sentence: `la Conférence de plénipotentiaires de 2018`. */
  readonly nameInSentence: (name: string) => string;
  /** The name of a place where something was: `в Женеве`. */
  readonly placeInSentence: (name: string) => string;
  /** A call of a resolution; the first one may begin otherwise than those that follow it. */
  readonly call: (call: string, isFirst: boolean) => string;
  /** A name that may be the same in all languages, such as an acronym. */
  readonly acronym: (acronym: string) => string;
  /** The same after a word that it belongs to: `du GTC-COP`. */
  readonly acronymOf: (acronym: string) => string;
  /** The name of a person, as the script of the language writes it. */
  readonly person: (person: Person) => string;
  /** The title of a person. */
  readonly title: (person: Person) => string | undefined;
  /** The title of a person with the name. */
  readonly titled: (person: Person) => string;
  /** The same in a sentence: `el Sr. Houlin Zhao`. */
  readonly titledInSentence: (person: Person) => string;
  /** The country or organization that a person represents, in the form that the register gives. */
  readonly affiliation: (person: Person) => string | undefined;
  /** Where the data folder gives a name in the language of the report; undefined where it does not. */
  readonly translatedAt: (name: string) => Place | undefined;
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
  const acronym = (name: string): string => find(name)?.name ?? name;
  const { wording } = language;
  const formOf = (name: string, form: keyof Name): string | undefined =>
    isFirst ? undefined : find(name)?.[form];
  const inPattern = (pattern: string | undefined, name: string): string =>
    pattern === undefined ? name : fill(pattern, { name });
  const ofOrItself = (name: string): string => {
    const own = formOf(name, 'of');
    if (own === undefined && wording['bends-names'] === true && find(name) !== undefined)
      diagnoseMissingForm(name, context);
    return own ?? named(name);
  };
  const title = (one: Person): string | undefined =>
    one.title === undefined
      ? undefined
      : ((isWoman(one) ? formOf(one.title, 'feminine') : undefined) ?? named(one.title));
  const titleInSentence = (one: Person): string | undefined => {
    if (one.title === undefined) return undefined;
    const feminine = isWoman(one) ? formOf(one.title, 'feminine') : undefined;
    return feminine === undefined
      ? (formOf(one.title, 'in-sentence') ?? named(one.title))
      : (formOf(one.title, 'feminine-in-sentence') ?? feminine);
  };
  const withTitle = (words: string | undefined, one: Person): string =>
    words === undefined ? person(one) : fill(wording.person, { title: words, name: person(one) });
  return {
    name: named,
    nameOf: ofOrItself,
    bodyOf: (name) =>
      wording['body-of'] === undefined
        ? ofOrItself(name)
        : (formOf(name, 'of') ?? inPattern(wording['body-of'], named(name))),
    nameInSentence: (name) => formOf(name, 'in-sentence') ?? named(name),
    placeInSentence: (name) => formOf(name, 'in') ?? inPattern(wording.place, named(name)),
    call: (call, isNotFollowing) => (isNotFollowing ? undefined : formOf(call, 'following')) ?? named(call),
    acronym,
    acronymOf: (name) => formOf(name, 'of') ?? inPattern(wording['acronym-of'], acronym(name)),
    person,
    title,
    titled: (one) => withTitle(title(one), one),
    titledInSentence: (one) => withTitle(titleInSentence(one), one),
    affiliation: (one) => affiliationOf(one, context, named),
    translatedAt: (name) => (isFirst ? undefined : translationPlace(name, context)),
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

function translationPlace(
  name: string,
  { archive, language }: Pick<NamingContext, 'archive' | 'language'>,
): Place | undefined {
  const own = archive.entries.names.get(language.code);
  return own?.contents[name] === undefined ? undefined : own.source.placeOfKey([name]);
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

function diagnoseMissingForm(name: string, context: NamingContext): void {
  const { code } = context.language;
  diagnose(context, {
    code: 'language/missing-name-form',
    severity: 'warning',
    message: `The language "${code}" has "${name}" only by itself, and not after a word that it belongs to.`,
    remedy: `Give it that form where it is named, with the line: ${writeValue(name)}: { name: …, of: … }`,
  });
}

function diagnoseMissing(name: string, context: NamingContext): void {
  const { language } = context;
  diagnose(context, {
    code: 'language/missing-name',
    severity: 'error',
    message: `The language "${language.code}" has no name for "${name}".`,
    remedy: `Add it to names/${language.code}.yaml in the data folder, or to the names of the language in the house, with the line: ${writeValue(name)}: …`,
  });
}

function diagnose(
  { archive, language, diagnose: tell }: NamingContext,
  fault: Pick<Diagnostic, 'code' | 'severity' | 'message' | 'remedy'>,
): void {
  const own = archive.entries.names.get(language.code)?.source.placeOf([]);
  // A register shows how messages name the data folder.
  const folder = new Map([['registers/people.yaml', { path: archive.registers.people.file }]]);
  tell({ ...fault, place: own ?? startOfFile(pathIn(folder, `names/${language.code}.yaml`)) });
}
