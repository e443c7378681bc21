import { distance } from 'fastest-levenshtein';
import type { Archive } from '../../archive/archive.ts';
import type { CheckedReport } from '../check.ts';
import { type FoundWords, findWords, isLinked, isQuoted } from './find-words.ts';
import { perReport } from './per-report.ts';
import { isSpelledRight } from './spelling.ts';

/** A word that may be a name by itself. */
const word = /(?<![\p{L}\p{N}@#./_’'-])\p{Lu}\p{Ll}{4,}(?![\p{L}\p{N}@/_-]|\.\p{L})/gu;

/** Words with a capital letter before a name that are no part of it. */
const beforeName =
  /(?:^|[^\p{L}.])(?:The|In|From|For|By|And|But|Of|To|As|With|While|When|Both|Then|Document) $/u;

/** Up to so many letters, a name is likely to be that of a town where something took place. */
const shortName = 5;

/** From so many letters on, two of them may be wrong. */
const longName = 9;

interface Names {
  /** Names of one word, by their first letter. */
  readonly countries: ReadonlyMap<string, readonly string[]>;
  /** All words of all names that are known. */
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<Archive, Names>();

/** Words of a report that are nearly the name of a country, with that name. */
export const misspeltCountries = perReport(
  ({
    passages,
    archive,
  }: Pick<CheckedReport, 'passages' | 'archive'>): readonly (FoundWords & { readonly meant: string })[] => {
    const names = known.get(archive) ?? namesIn(archive);
    known.set(archive, names);
    return findWords(passages, word).flatMap((found) => {
      const meant = names.words.has(found.words.toLowerCase()) ? undefined : countryMeant(found.words, names);
      if (meant === undefined || isPartOfName(found) || isLinked(found) || isQuoted(found.passage)) return [];
      if (isSpelledRight(found.words) || isSpelledRight(found.words.toLowerCase())) return [];
      return [{ ...found, meant }];
    });
  },
);

/** The country of which the name has a wrong letter; the first and the last one are right, which most other words have not. */
function countryMeant(written: string, { countries }: Names): string | undefined {
  return countries.get(written.charAt(0))?.find((name) => {
    if (name.at(-1) !== written.at(-1) || bare(name) === bare(written)) return false;
    return isSwapped(name, written) || distance(name, written) <= (name.length < longName ? 1 : 2);
  });
}

/** Whether two letters beside each other stand in the wrong order. */
function isSwapped(name: string, written: string): boolean {
  if (name.length !== written.length) return false;
  const at = [...name].findIndex((letter, index) => letter !== written[index]);
  const [first = '', second = ''] = [name[at], name[at + 1]];
  return name.slice(0, at) + second + first + name.slice(at + 2) === written;
}

/** In other languages names of countries have accents. */
function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether other words of a name stand beside a word, it names a town, or it is marked as a word of another language. */
function isPartOfName({ passage, words, start, end }: FoundWords): boolean {
  const [before, after] = [passage.text.slice(0, start), passage.text.slice(end)];
  if (/^ (?:(?:de|da|do|del|du|of) )?\p{Lu}/u.test(after)) return true;
  if (words.length <= shortName && /\b(?:in|at|near|to) $/i.test(before)) return true;
  if (/[“"‘«]$/.test(before) || passage.nodesAt(start).some(({ type }) => type === 'emphasis')) return true;
  return (
    /[\p{L}.] $/u.test(before) &&
    /(?:^|\s)[\p{L}.’'-]*\p{Lu}[\p{L}.’'-]* $/u.test(before) &&
    !beforeName.test(before)
  );
}

function namesIn({ registers, entries }: Archive): Names {
  const all = Object.values(registers.countries.contents.countries).flatMap((country) =>
    country === undefined ? [] : [country.name, ...(country.variants ?? [])],
  );
  const countries = new Map<string, string[]>();
  for (const name of all.filter((one) => /^\p{Lu}\p{Ll}{4,}$/u.test(one))) {
    const same = countries.get(name.charAt(0)) ?? [];
    countries.set(name.charAt(0), [...same, name]);
  }
  const texts = [
    ...all,
    JSON.stringify(registers.people.contents),
    JSON.stringify(registers.conferences.contents),
    ...[...entries.glossaries.values()].map(({ contents }) => JSON.stringify(contents)),
    ...[...entries.groups.values()].map(({ contents }) => JSON.stringify(contents.names)),
  ];
  return { countries, words: new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? [])) };
}
