import type { Check } from '../check.ts';

import { distance } from 'fastest-levenshtein';
import { inText } from '../words/example.ts';
import { isQuoted, placeOfWords } from '../words/find-words.ts';
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
} from '../words/people.ts';

export default {
  code: 'check/person-forms',
  severity: 'warning',
  rule: 'A person has one form of address and one spelling of the name within a report, those of the register.',
  reason: 'Names are what people look for first, and mind most.',
  source: 'Register of people.',
  examples: {
    wrong: { record: inText('Mr Abdelaziz Alzaroni welcomed all.'), finds: ['Alzaroni'] },
    right: inText('Mr Abdelaziz Alzarooni welcomed all.'),
  },
  cases: [
    { record: inText('Ms Eugenia Devincenzi spoke, and Mr Devincenzi.'), finds: ['Mr'] },
    { record: inText('Mr Zhang and Mr Johanson spoke.'), finds: [] },
    { record: inText('They thanked Mr Abdulaziz Alzarooni. The Chair left.'), finds: ['Abdulaziz'] },
    { record: inText('They thanked Mr Abdelaziz Al Zarooni.'), finds: ['Al'] },
    { record: inText('They thanked Mr Alzarouni. The Chair left.'), finds: ['Alzarouni'] },
    { record: inText('They thanked Mr Abdelaziz, and Dr Alzarooni.'), finds: ['Abdelaziz', 'Dr'] },
    {
      record: inText('Ms Ana Kovalenko spoke.\n\nThey thanked Mr Kovalenko, and Ms Kovalenka.'),
      finds: ['Mr', 'Kovalenka'],
    },
    // Others bear names that are in the register, too.
    {
      record: inText(
        'Ms Jane Johnson and Ms Lee of the Republic of Korea spoke, Mr Zhao Wei, Mr Alzarooni’s guests and Dr. Poe.',
      ),
      finds: [],
    },
  ],
  run(report, find) {
    const all = [...namedPeople(report.passages)].filter(({ passage }) => !isQuoted(passage));
    if (all.length === 0) return;
    const people = peopleIn(report);
    const tell = (named: NamedPerson, part: 'title' | number, message: string, remedy: string): void => {
      const word = part === 'title' ? named.title : (named.name[part] ?? '');
      const start = part === 'title' ? named.start : named.passage.text.indexOf(word, named.nameAt);
      find({ message, remedy, place: placeOfWords({ ...named, start, end: start + word.length }) });
    };
    const others: NamedPerson[] = [];
    for (const named of all) {
      const person = personNamed(named, people, peopleOf(report.archive));
      if (person === undefined) others.push(named);
      else judge(named, person, tell);
    }
    compare(others, tell);
  },
} satisfies Check;

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
