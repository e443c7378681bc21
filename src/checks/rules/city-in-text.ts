import type { Check } from '../check.ts';

import type { Archive } from '../../archive/archive.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, isQuoted } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';
import { monthPattern } from '../words/months.ts';
import { ordinalOf, ordinalPattern } from '../words/numbers.ts';

const name = String.raw`\p{Lu}[\p{L}’'-]+(?: (?:(?:d[ae]|del|el|la|of) )?\p{Lu}[\p{L}’'-]+)*`;
/** "The twentieth meeting of the group (CWG-COP), held on 22–23 January 2024 in Geneva". */
const held = new RegExp(
  String.raw`\bTh(?:e|is) (?:(?<ordinal>${ordinalPattern}) )?meeting(?: of (?<whose>[^.;,]{3,100}?))?,? (?:held|met|took place|was convened|was held)(?: (?:on|from) [^.;()]{3,40}?)? in (?<city>${name})(?=[.,;)]|$| (?:and|at|from|on|with) )`,
  'gu',
);
/** What a meeting can be held in that is no city. */
const noCity = new RegExp(
  String.raw`^(?:${monthPattern}|Arabic|Chinese|English|French|Russian|Spanish)|(?:Building|Cent(?:er|re)|Hall|Headquarters|Hotel|House|Palace|Room|Tower)\b`,
  'u',
);

export default {
  code: 'check/city-in-text',
  severity: 'warning',
  rule: 'The city in which a text says that the meeting was held is that of the record.',
  reason: 'A text that was taken over from the report of another meeting names its city.',
  source: 'Reports of CWG-COP, of which the masthead and the introduction name the city.',
  examples: {
    wrong: { record: inText('The meeting was held in Dubai.'), finds: ['Dubai'] },
    right: inText('The meeting was held in Geneva.'),
  },
  cases: [
    {
      record: inText(
        'The fifteenth meeting of the Council Working Group on Child Online Protection (CWG-COP), held from 3 to 4 October in Buenos Aires, agreed.',
      ),
      finds: ['Buenos Aires'],
    },
    {
      record: inText(
        'The meeting of experts was held in Rabat. The fourteenth meeting was held in Dubai. The next meeting will be held in Busan. The meeting thanked Brazil for the workshop held in Recife.',
      ),
      finds: [],
    },
    {
      record: inText(
        'The meeting was held in English. The meeting took place in September. The meeting was held in Popov Room. The meeting was held in Switzerland. The meeting of the group thanked Morocco for the workshop held in Rabat.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  run({ passages, entry, group, archive }, find) {
    const meeting = meetingOf(entry);
    const city = meeting?.place?.city;
    if (meeting === undefined || city === undefined) return;
    const names = [...(group?.contents.names ?? []).flatMap((one) => [one.name, one.acronym ?? '']), 'group'];
    for (const found of findWords(passages, held)) {
      const { ordinal, whose, city: written = '' } = found.match.groups ?? {};
      const isOwn =
        (ordinal === undefined || ordinalOf(ordinal) === meeting.meeting) &&
        (whose === undefined || names.some((one) => one !== '' && isSame(bare(whose), one)));
      if (!isOwn || noCity.test(written) || isCountry(written, archive)) continue;
      if (isSame(written, city) || city.includes(written) || meeting.place?.venue?.includes(written) === true)
        continue;
      if (isQuoted(found.passage) || isLinked(found)) continue;
      find({
        message: `The text says that the meeting was held in ${written}, the record in ${city}.`,
        remedy: 'Correct the text, or "place" in the record.',
        place: found.passage.placeOf(found.end - written.length, found.end),
        related: [{ place: entry.source.placeOf(['place', 'city']), message: 'the city of the record' }],
      });
    }
  },
} satisfies Check;

/** A name of a group without its article and the acronym behind it. */
function bare(whose: string): string {
  return whose.replace(/^the /i, '').replace(/ \([^)]*\)$/, '');
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isCountry(written: string, { registers }: Archive): boolean {
  return Object.values(registers.countries.contents.countries).some(
    (country) =>
      country !== undefined && [country.name, country.formal, ...(country.variants ?? [])].includes(written),
  );
}
