import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { Path } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';
import type { Language } from './house.ts';

/** Names of one kind that all languages of a house must have. */
interface Part {
  readonly noun: string;
  /** The file that holds them: `wording`, or a kind of report. */
  readonly file: string;
  /** The keys that lead to them in the file. */
  readonly path: Path;
  /** Whether more than what the first language has is of no use. */
  readonly isClosed: boolean;
}

const partsOfWording: readonly Part[] = [
  { noun: 'label', file: 'wording', path: ['labels'], isClosed: true },
  { noun: 'role', file: 'wording', path: ['roles'], isClosed: false },
  { noun: 'form of resolutions', file: 'wording', path: ['resolutions'], isClosed: false },
  { noun: 'name of the language', file: 'wording', path: ['language-names'], isClosed: false },
];

/** How many other languages must agree before it is the first one that is told of. */
const enough = 2;

/** A name that a language has in place of the one that was meant. */
type Meant = readonly [typed: string, meant: string];

/**
 * Compares the languages with the first language of the house: what one lacks is an error that names it, since nothing of another
 * language may stand in its place; what it has beyond is never printed, and told of. Where all others differ from the first
 * one in the same way, the fault is there. Gives the files that lack something, by the codes of languages.
 */
export function checkLanguages(
  languages: readonly Language[],
  first: Language,
  diagnose: Diagnose,
): ReadonlyMap<string, ReadonlySet<string>> {
  const lacking = new Map(languages.map(({ code }) => [code, new Set<string>()] as const));
  const parts = [
    ...partsOfWording,
    ...[...first.reports].map((file) => ({ noun: 'phrase', file, path: [], isClosed: true })),
  ];
  for (const part of parts) {
    const others = languages.filter((one) => one !== first && holds(one, part));
    const passed = holds(first, part) ? checkFirst(part, first, others, diagnose) : undefined;
    if (passed === undefined) continue;
    if (passed.lacks) lacking.get(first.code)?.add(part.file);
    for (const language of others)
      if (compare(part, language, first, passed.told, diagnose)) lacking.get(language.code)?.add(part.file);
  }
  const others = languages.filter((one) => one !== first);
  const common = [...(others[0]?.reports ?? [])].filter(
    (report) => !first.reports.has(report) && others.every(({ reports }) => reports.has(report)),
  );
  const isFirstOdd = others.length >= enough && common.length > 0;
  if (isFirstOdd)
    checkReports(
      first,
      others.flatMap((one) => [...one.reports]),
      diagnose,
    );
  for (const language of others)
    checkReports(language, [...first.reports, ...(isFirstOdd ? common : [])], diagnose);
  return lacking;
}

function holds({ refusedReports, reports }: Language, { file }: Part): boolean {
  return file === 'wording' || (reports.has(file) && !refusedReports.has(file));
}

function namesIn(language: Language, { file, path }: Part): ReadonlySet<string> {
  return new Set(language.keysIn(file, path));
}

/** What all other languages have and the first one has not; gives the names that are not to be told of any more. */
function checkFirst(
  part: Part,
  first: Language,
  others: readonly Language[],
  diagnose: Diagnose,
): { readonly lacks: boolean; readonly told: ReadonlySet<string> } {
  const has = namesIn(first, part);
  const sets = others.map((other) => namesIn(other, part));
  const [some] = sets;
  const missing =
    some === undefined || sets.length < enough
      ? []
      : [...some].filter((name) => !has.has(name) && sets.every((set) => set.has(name)));
  const alone = [...has].filter((name) => sets.every((set) => !set.has(name)));
  const meant = pairs(alone, missing);
  for (const name of missing)
    diagnoseMissing(part, first, name, meant, 'as all other languages have', diagnose);
  return { lacks: missing.length > 0, told: new Set([...missing, ...meant.map(([typed]) => typed)]) };
}

function compare(
  part: Part,
  language: Language,
  first: Language,
  told: ReadonlySet<string>,
  diagnose: Diagnose,
): boolean {
  const [has, wants] = [namesIn(language, part), namesIn(first, part)];
  const missing = [...wants].filter((name) => !has.has(name) && !told.has(name));
  const beyond = [...has].filter((name) => !wants.has(name) && !told.has(name));
  const meant = pairs(beyond, missing);
  const whose = `as the language "${first.code}" has`;
  for (const name of missing) diagnoseMissing(part, language, name, meant, whose, diagnose);
  if (part.isClosed)
    for (const name of beyond.filter((typed) => meant.every(([other]) => other !== typed)))
      diagnose({
        code: 'language/superfluous-text',
        severity: 'warning',
        message: `The language "${language.code}" has a ${part.noun} "${name}" that the language "${first.code}" does not have.`,
        remedy: 'Delete it, or correct the name.',
        place: language.placeOfKey(part.file, [...part.path, name]),
      });
  return missing.length > 0;
}

/** What is likely to be meant by names that nobody knows: each name that is missing by one of them at most. */
function pairs(unknown: readonly string[], missing: readonly string[]): readonly Meant[] {
  const left = new Set(missing);
  return unknown.flatMap((typed) => {
    const meant = suggestName(typed, left);
    if (meant === undefined) return [];
    left.delete(meant);
    return [[typed, meant] as const];
  });
}

function diagnoseMissing(
  { noun, file, path }: Part,
  language: Language,
  name: string,
  meant: readonly Meant[],
  whose: string,
  diagnose: Diagnose,
): void {
  const home = language.ownFileOf(file);
  const holder = language.placeOfKey(file, path);
  const typed = meant.find(([, one]) => one === name)?.[0];
  // A house has all languages of the one that it extends unless it says which; most want fewer.
  const isInherited = home !== language.fileOf(file);
  const houseFile = home.replace(/[^/]*\/[^/]*$/, 'house.yaml');
  const message = `The language "${language.code}" has no ${noun} "${name}"`;
  diagnose({
    code: 'language/missing-text',
    severity: 'error',
    ...(typed === undefined
      ? {
          message: `${message}.`,
          remedy: `Add "${name}" to ${home}${path.length > 0 ? `, under "${path.join('.')}"` : ''}, ${whose} it${isInherited ? `; or name the languages that this house is to have under "languages" in ${houseFile}` : ''}.`,
          place: path.length === 0 || holder.file !== home ? startOfFile(home) : holder,
        }
      : {
          message: `${message}; is it meant by "${typed}"?`,
          remedy: `Write "${name}" in place of "${typed}", or add it beside.`,
          place: language.placeOfKey(file, [...path, typed]),
        }),
  });
}

/** A file of phrases for a kind of report that the other languages do not have is never read. */
function checkReports(language: Language, known: readonly string[], diagnose: Diagnose): void {
  for (const report of language.reports) {
    if (known.includes(report)) continue;
    const free = [...new Set(known), 'names'].filter((name) => !language.reports.has(name));
    const meant = suggestName(report, free);
    diagnose({
      code: 'house/unused-file',
      severity: 'warning',
      message: `This file is not used: there are no reports of the kind "${report}"${meant === undefined ? '.' : `; is "${meant}" meant?`}`,
      remedy:
        meant === undefined
          ? 'Delete the file, or add one of the same name for the other languages.'
          : `Rename it to ${meant}.yaml.`,
      place: startOfFile(language.fileOf(report)),
    });
  }
}
