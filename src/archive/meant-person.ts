import { suggestName } from '../source/suggest.ts';
import type { PeopleFile } from './generated/people.ts';

type People = PeopleFile['people'];

/** Words before a name that are no part of it, beside the titles of the register. */
const titles = [
  'mr',
  'ms',
  'mrs',
  'miss',
  'dr',
  'prof',
  'professor',
  'h',
  'e',
  'he',
  'hon',
  'sir',
  'eng',
  'ambassador',
];

/** Words of a name as they can be compared: without accents and signs, in small letters. */
function wordsIn(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The IDs of the people who can be meant by a name as people write it, with or without a title, given names alone or family
 * names alone (`Mr Zavazava`): one, several whom it fits alike, or none.
 */
export function meantPeople(written: string, people: People): readonly string[] {
  const all = Object.entries(people).map(([id, person]) => ({
    id,
    words: new Set([...wordsIn(id), ...wordsIn(person?.name ?? '')]),
    titles: wordsIn(person?.title ?? ''),
  }));
  const known = new Set([...titles, ...all.flatMap((one) => one.titles)]);
  const whole = wordsIn(written);
  const words = whole.filter((word) => !known.has(word));
  if (words.length === 0) return [];
  const fitting = all.filter((one) => words.every((word) => one.words.has(word)));
  if (fitting.length > 0) return fitting.map(({ id }) => id);
  const near = suggestName(words.join('-'), Object.keys(people));
  if (near !== undefined) return [near];
  // Each word mistyped by a letter or two.
  const alike = all.filter((one) =>
    words.every((word) => word.length >= shortestWord && suggestNear(word, one.words)),
  );
  return alike.map(({ id }) => id);
}

/** In shorter words two letters make another name. */
const shortestWord = 5;

function suggestNear(word: string, words: ReadonlySet<string>): boolean {
  const long = [...words].filter((one) => one.length >= shortestWord);
  return suggestName(word, long) !== undefined;
}
