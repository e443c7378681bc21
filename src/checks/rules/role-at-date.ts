import type { Check } from '../check.ts';

import { holdsDay } from '../../archive/at-date.ts';
import { inText } from '../words/example.ts';
import { findWords, isQuoted } from '../words/find-words.ts';
import { lastDayOf } from '../words/meeting-of.ts';
import {
  isFullName,
  isNear,
  namePattern,
  peopleOf,
  type Person,
  titlePattern,
  wordsOf,
} from '../words/people.ts';

const bureaux: Readonly<Record<string, string>> = {
  'Telecommunication Development Bureau': 'director-bdt',
  BDT: 'director-bdt',
  'Telecommunication Standardization Bureau': 'director-tsb',
  TSB: 'director-tsb',
  'Radiocommunication Bureau': 'director-br',
  BR: 'director-br',
};
const bureau = String.raw`(?:Telecommunication Development|Telecommunication Standardization|Radiocommunication) Bureau|BDT|TSB|BR`;
/** Offices of the secretariat of ITU; those of others ("Secretary-General of the United Nations") are none. */
const office = String.raw`(?:(?:Deputy )?Secretary-General(?! of (?!(?:the )?(?:ITU|International Telecom)))|(?:BDT|TSB|BR) Director|Director(?: of|,)(?: the)?(?: ITU)? (?:${bureau})\b)`;
const ofItu = String.raw`(?: of (?:the )?(?:ITU|International Telecommunication Union))?(?: \((?:BDT|TSB|BR)\))?`;
const named = [
  new RegExp(
    String.raw`(?<![\p{L}-])(?<lead>(?:\p{L}[\p{L}-]*,? )?)(?<office>${office})${ofItu},? (?:${titlePattern})\.? (?<name>${namePattern})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:${titlePattern})\.? (?<name>${namePattern}), (?<lead>(?:the |ITU |(?!and )\p{Ll}+ )*)(?<office>${office})`,
    'gu',
  ),
] as const;
/** In a list of people with their offices each office stands between two names, and only one of them is meant. */
const betweenNames = {
  before: new RegExp(String.raw`(?:${titlePattern})\.? (?:${namePattern}), (?:the |ITU )*$`, 'u'),
  behind: new RegExp(String.raw`^${ofItu},? (?:${titlePattern})\.? \p{Lu}`, 'u'),
};

export default {
  code: 'check/role-at-date',
  severity: 'error',
  rule: 'A person holds, at the date of the meeting, the office that the report gives.',
  reason: 'Offices pass on; a text that is copied from the last report keeps the old holder.',
  source: 'Register of people, with their positions over time.',
  examples: {
    wrong: {
      record: inText('The Secretary-General, Mr Malcolm Johnson, opened the meeting.'),
      finds: ['Secretary-General'],
    },
    right: inText('The Deputy Secretary-General, Mr Malcolm Johnson, opened the meeting.'),
  },
  cases: [
    {
      record: inText(
        'Mr Brahima Sanou, Director of the Telecommunication Development Bureau, opened the meeting.',
      ),
      finds: ['Director of the Telecommunication Development Bureau'],
    },
    {
      record: inText('Mr Cosmas Luckyson Zavazava, Director, BDT, and the BDT Director, Mr Zavazava, spoke.'),
      finds: ['Director, BDT', 'BDT Director'],
    },
    { record: inText('The Secretary-General, Mr John Poe, opened the meeting.'), finds: ['John Poe'] },
    {
      record: inText(
        'The Secretary-General of ITU, Mr Houlin Zhao, and Ms Doreen Bogdan-Martin, Director of the Telecommunication Development Bureau, met the Secretary-General of the United Nations, Mr Poe, Mr Poe, Secretary-General of the Council of Europe, and the former Secretary-General, Dr Hamadoun I. Touré.',
      ),
      finds: [],
    },
    {
      record: inText(
        'The Deputy Secretary-General, Mr Malcolm Johnson, and the Director of TSB, Mr Chaesub Lee, spoke. Mr Houlin Zhao, Secretary-General, Mr Malcolm Johnson, Deputy Secretary-General, and Ms Doreen Bogdan-Martin, Director of BDT, left; so did the Secretary-General, Mr Houlin Zhao, the Deputy Secretary-General, Mr Malcolm Johnson, and the Director of BR, Mr Mario Maniewicz.',
      ),
      finds: [],
    },
    {
      record: inText(
        'The Secretary-General, Mr Houlin Zhao, and the Director of TSB, Mr Malcolm Johnson, spoke.',
      ),
      finds: ['Director of TSB'],
    },
  ],
  languages: ['en'],
  run({ passages, archive, entry }, find) {
    const day = lastDayOf(entry);
    if (day === undefined) return;
    const officials = peopleOf(archive).filter(({ positions = [] }) => positions.length > 0);
    for (const pattern of named)
      for (const found of findWords(passages, pattern)) {
        const { office: title = '', name = '', lead = '' } = found.match.groups ?? {};
        if (isQuoted(found.passage) || other.test(lead)) continue;
        const { text } = found.passage;
        const isBetween =
          pattern === named[0]
            ? betweenNames.before.test(text.slice(0, found.start) + lead)
            : betweenNames.behind.test(text.slice(found.end));
        if (isBetween) continue;
        const role = roleOf(title);
        const parts = wordsOf(name);
        const placeOf = (words: string) => {
          const start = found.start + found.words.indexOf(words);
          return found.passage.placeOf(start, start + words.length);
        };
        const person = officials.find((one) => isMeant(one, parts));
        const holds = (one: Person): boolean =>
          (one.positions ?? []).some((position) => position.role === role && holdsDay(position, day));
        if (person !== undefined && holds(person)) continue;
        if (person !== undefined) {
          const held = (person.positions ?? []).filter((position) => holdsDay(position, day));
          find({
            message: `${person.name} was not ${title} on ${day}.`,
            remedy:
              held.length > 0
                ? `The register has ${held.map((position) => position.role).join(', ')} at that date.`
                : 'Correct the office or the person.',
            place: placeOf(title),
          });
          continue;
        }
        const holder = officials.find(holds);
        const last = parts.at(-1) ?? '';
        // Slips in the name have a rule of their own.
        if (holder === undefined || isNear(holder['family-name'], last)) continue;
        find({
          message: `On ${day} ${holder.name} was ${title}, not ${parts.join(' ')}.`,
          remedy: 'Correct the office or the person, or add the person to the register.',
          place: placeOf(name.trimEnd()),
          severity: 'warning',
        });
      }
  },
} satisfies Check;

/** Words before an office that make it one of another time, or of others. */
const other =
  /\b(?:former|then|previous|late|acting|elect|incoming|outgoing|UN|OECD|APT|ATU|CTU|[Aa]ssistant|[Uu]nder)\b/;

function roleOf(title: string): string {
  if (title === 'Secretary-General') return 'secretary-general';
  if (title === 'Deputy Secretary-General') return 'deputy-secretary-general';
  const name = Object.keys(bureaux).find((one) => new RegExp(`\\b${one}\\b`).test(title));
  return bureaux[name ?? ''] ?? '';
}

/** A full name, or a family name alone: beside an office of ITU it is that of an official. */
function isMeant(person: Person, parts: readonly string[]): boolean {
  return isFullName(person, parts) || (parts.length === 1 && person['family-name'] === parts[0]);
}
