import { distance } from 'fastest-levenshtein';
import type { Archive } from '../../archive/archive.ts';
import { daysOf, holdsDay } from '../../archive/at-date.ts';
import type { PeopleFile } from '../../archive/generated/people.ts';
import type { CheckedRecord, CheckedReport } from '../check.ts';
import type { Passage } from '../passages.ts';
import { type FoundWords, findWords } from './find-words.ts';
import { meetingOf } from './meeting-of.ts';
import { perReport } from './per-report.ts';
import { wholeText } from './whole-text.ts';

/** A person of the register. */
export type Person = NonNullable<PeopleFile['people'][string]> & { readonly id: string };

/** A person whom a text names with a form of address: "Mr Houlin Zhao". */
export interface NamedPerson extends FoundWords {
  /** As written, without a full stop. */
  readonly title: string;
  /** The words of the name. */
  readonly name: readonly string[];
  /** Where the name begins in the passage. */
  readonly nameAt: number;
}

/** Small words that stand within names. */
export const particles =
  '(?:al|bin|bint|da|das|de|del|della|den|der|di|dos|du|el|ibn|la|le|ould|van|vom|von|zu|zum|zur)';
/** The words of a name: capital letters, initials, and small words. */
export const namePattern = String.raw`(?:(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+|${particles}(?=(?: ${particles})* \p{Lu})) ?){1,6}`;
/** Forms of address. */
export const titlePattern = String.raw`(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Ambassador|H\.E\.)`;

const named = new RegExp(String.raw`(?<![\p{L}.])(${titlePattern})\.? (${namePattern})`, 'gu');

/** Everybody whom the texts of the record name with a form of address. */
export function* namedPeople(passages: readonly Passage[]): Generator<NamedPerson> {
  for (const found of findWords(passages, named)) {
    const [words, title = '', name = ''] = found.match;
    yield {
      ...found,
      words: words.trimEnd(),
      end: found.start + words.trimEnd().length,
      title,
      name: wordsOf(name),
      nameAt: found.start + words.length - name.length,
    };
  }
}

/** The words of a name, without a possessive. */
export function wordsOf(name: string): readonly string[] {
  return name
    .trim()
    .replace(/['’]s?$/, '')
    .split(/\s+/);
}

const peopleOfArchives = new WeakMap<Archive, readonly Person[]>();

/** Everybody in the register. */
export function peopleOf(archive: Archive): readonly Person[] {
  const known =
    peopleOfArchives.get(archive) ??
    Object.entries(archive.registers.people.contents.people).flatMap(([id, one]) =>
      one === undefined ? [] : [{ ...one, id }],
    );
  peopleOfArchives.set(archive, known);
  return known;
}

/** The given name: the first word of the name that is not of the family name. */
export function givenNameOf({ name, 'family-name': family }: Person): string | undefined {
  const first = wordsOf(name)[0] ?? '';
  return family.startsWith(first) ? undefined : first;
}

/** Whether the last words of a name are a family name; of "Whyte Gomez" the last word will do. */
export function hasFamilyName({ 'family-name': family }: Person, words: readonly string[]): boolean {
  const written = words.join(' ');
  return written === family || written.endsWith(` ${family}`) || family.endsWith(` ${words.at(-1) ?? ''}`);
}

/** Whether words are the full name of a person: given name, and family name at the end. */
export function isFullName(person: Person, words: readonly string[]): boolean {
  const given = givenNameOf(person);
  return (
    hasFamilyName(person, words) &&
    (given === undefined ||
      (words.length > 1 && (words[0] === given || person.name.includes(words[0] ?? ''))))
  );
}

/**
 * The people of whom a report speaks, as far as the register knows them: who chaired and opened the meeting, the officers
 * of the group at that time, who was elected, and everybody whose full name stands in the document. A family name
 * by itself is taken for one of them; there are more people with that name in the world.
 */
export const peopleIn = perReport((report: CheckedReport): ReadonlySet<Person> => {
  const meeting = meetingOf(report.entry);
  const ids = new Set([
    meeting?.['opened-by'],
    meeting?.['chaired-by']?.person,
    ...(meeting?.elections ?? []).flatMap(({ people }) => people),
    ...officersAt(report).map(({ person }) => person),
  ]);
  const whole = wholeText(report);
  return new Set(
    peopleOf(report.archive).filter((person) => ids.has(person.id) || whole.includes(person.name)),
  );
});

/** The officers of the group on any day of the meeting. */
export function officersAt({ entry, group }: CheckedRecord): readonly { person: string; role: string }[] {
  const meeting = meetingOf(entry);
  if (meeting === undefined) return [];
  const { from, until } = daysOf(meeting.dates);
  return (group?.contents.officers ?? []).filter(
    (officer) => holdsDay(officer, from) || holdsDay(officer, until),
  );
}

/** Whether two words are so near to each other that one may be a slip for the other; equal words are not. */
export function isNear(one: string, other: string): boolean {
  if (one === other || one.charAt(0).toLowerCase() !== other.charAt(0).toLowerCase()) return false;
  const gap = distance(one.toLowerCase(), other.toLowerCase());
  return gap <= (Math.min(one.length, other.length) >= 7 ? 2 : 1);
}
