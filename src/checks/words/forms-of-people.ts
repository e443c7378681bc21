import { distance } from 'fastest-levenshtein';
import type { CheckedReport } from '../check.ts';
import { type FoundWords, isQuoted } from './find-words.ts';
import {
  givenNameOf,
  hasFamilyName,
  isFullName,
  isNear,
  type NamedPerson,
  namedPeople,
  peopleIn,
  peopleOf,
  type Person,
} from './people.ts';
import { perReport } from './per-report.ts';

/** A title or a part of a name that is not that of the register, or of the first mention. */
export interface OtherForm {
  readonly part: 'title' | 'name';
  readonly words: FoundWords;
  readonly message: string;
  readonly remedy: string;
}

/** Where a report has another title or name of a person than the register, or than its own first mention. */
export const formsOfPeople = perReport((report: CheckedReport): readonly OtherForm[] => {
  const all = [...namedPeople(report.passages)].filter(({ passage }) => !isQuoted(passage));
  if (all.length === 0) return [];
  const found: OtherForm[] = [];
  const people = peopleIn(report);
  const tell: Tell = (named, part, message, remedy) =>
    void found.push({
      part: part === 'title' ? part : 'name',
      words: part === 'title' ? titleOf(named) : partOf(named, part),
      message,
      remedy,
    });
  const others: NamedPerson[] = [];
  for (const named of all) {
    const person = personNamed(named, people, peopleOf(report.archive));
    if (person === undefined) others.push(named);
    else judge(named, person, tell);
  }
  compare(others, tell);
  return found;
});

/** The title with the full stop behind it, which the right one has not. */
function titleOf(named: NamedPerson): FoundWords {
  const end = named.start + named.title.length;
  return { ...named, end: named.passage.text[end] === '.' ? end + 1 : end };
}

function partOf(named: NamedPerson, part: number): FoundWords {
  const word = named.name[part] ?? '';
  const start = named.passage.text.indexOf(word, named.nameAt);
  return { ...named, start, end: start + word.length };
}

type Tell = (named: NamedPerson, part: 'title' | number, message: string, remedy: string) => void;

/** Who of the register is meant, with the name right or nearly right. */
function personNamed(
  { name, title }: NamedPerson,
  here: ReadonlySet<Person>,
  all: readonly Person[],
): Person | undefined {
  const [first = ''] = name;
  const last = name.at(-1) ?? '';
  if (name.length === 1)
    return (
      [...here].find((one) => hasFamilyName(one, name)) ??
      [...here].find((one) => givenNameOf(one) === first) ??
      [...here].find(
        (one) => last.length > 5 && one.title?.replace('.', '') === title && isNearFamily(one, last),
      )
    );
  return (
    all.find((one) => isFullName(one, name)) ??
    all.find(
      (one) =>
        (givenNameOf(one) === first && (isNearFamily(one, last) || isParted(one, name))) ||
        (hasFamilyName(one, name) && isNear(givenNameOf(one) ?? '', first)),
    )
  );
}

/** Whether a family name is written in two words: "Al Zarooni". */
function isParted(person: Person, name: readonly string[]): boolean {
  return name.length > 2 && isNearFamily(person, name.slice(-2).join(''));
}

function isNearFamily(person: Person, word: string): boolean {
  return isNear(person['family-name'].split(' ').at(-1) ?? '', word);
}

function judge(named: NamedPerson, person: Person, tell: Tell): void {
  const { name, title } = named;
  const [first = ''] = name;
  const last = name.at(-1) ?? '';
  const given = givenNameOf(person);
  if (name.length === 1 && first === given) {
    tell(
      named,
      0,
      `"${first}" is the given name of ${person.name}.`,
      `Write "${person['family-name']}", or the full name.`,
    );
  } else if (!hasFamilyName(person, name)) {
    const written = isParted(person, name) ? name.slice(-2).join(' ') : last;
    tell(
      named,
      name.length - (written === last ? 1 : 2),
      `"${written}" is nearly the name of ${person.name}.`,
      `Write "${person['family-name']}", or add this person to the register.`,
    );
  } else if (name.length > 1 && given !== undefined && isNear(given, first)) {
    tell(
      named,
      0,
      `"${first}" is nearly the given name of ${person.name}.`,
      `Write "${given}", or add this person to the register.`,
    );
  }
  const right = person.title?.replace('.', '');
  if (right === undefined || right === title || !isPlain(right) || !isPlain(title)) return;
  tell(
    named,
    'title',
    `The register has ${right} ${person.name}, not ${title}.`,
    `Write "${right}", or correct the register.`,
  );
}

/** Of people whom the register does not know, later mentions are compared with the first one. */
function compare(others: readonly NamedPerson[], tell: Tell): void {
  const first = new Map<string, NamedPerson>();
  for (const named of others) {
    const last = named.name.at(-1) ?? '';
    const same = first.get(last);
    const near =
      same ?? [...first].find(([name]) => Math.min(name.length, last.length) > 5 && isSlip(name, last))?.[1];
    if (near === undefined) {
      first.set(last, named);
      continue;
    }
    // Two people of one family, or of one country, may speak: where both given names are told, they are compared.
    const [one, other] = [near.name, named.name];
    if (one.length > 1 && other.length > 1 && one[0] !== other[0]) continue;
    if (same === undefined) {
      if (near.title === named.title)
        tell(
          named,
          other.length - 1,
          `This name is spelled "${one.at(-1) ?? ''}" elsewhere, and "${last}" here.`,
          'Spell it in one way.',
        );
    } else if (same.title !== named.title && isPlain(same.title) && isPlain(named.title)) {
      tell(
        named,
        'title',
        `${same.title} ${last} is called ${named.title} ${last} here.`,
        `Write "${same.title}", or add the given names if these are two people.`,
      );
    }
  }
}

/** Of names that the register does not know only those that differ by one letter are taken for one. */
function isSlip(one: string, other: string): boolean {
  return distance(one, other) === 1;
}

function isPlain(title: string): boolean {
  return /^(?:Mr|Ms|Mrs|Miss|Dr)$/.test(title);
}
