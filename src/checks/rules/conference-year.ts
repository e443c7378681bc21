import type { Check } from '../check.ts';

import type { Archive } from '../../archive/archive.ts';
import type { ConferencesFile } from '../../archive/generated/conferences.ts';
import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isLinked, placeOfWords } from '../words/find-words.ts';
import { isoDay, monthPattern } from '../words/months.ts';

type Conference = NonNullable<ConferencesFile['conferences'][string]>;

const names: Readonly<Record<string, { readonly name: string; readonly acronym: string }>> = {
  plenipotentiary: { name: 'Plenipotentiary Conference', acronym: 'PP' },
  development: { name: 'World Telecommunication Development Conference', acronym: 'WTDC' },
  standardization: { name: 'World Telecommunication Standardization Assembly', acronym: 'WTSA' },
  council: { name: 'Council', acronym: 'C' },
};
const anyName = `(?:${names['plenipotentiary']?.name}|${names['development']?.name}|${names['standardization']?.name})`;

/** A conference by its acronym or by name and year, with all that follows it within the sentence. */
const mention = new RegExp(
  [
    String.raw`\b(?<acronym>PP|WTDC|WTSA)-(?<short>\d{2})\b(?!/)`,
    String.raw`\b(?<year>(?:19|20)\d{2}) (?:ITU )?(?<before>${anyName})(?: \((?<own>(?:PP|WTDC|WTSA)-\d{2})\))?`,
    String.raw`\b(?<name>${anyName})(?: \((?<other>(?:PP|WTDC|WTSA)-\d{2})\))?(?=,? (?:\(|in |held in )\p{Lu}[\p{L} ]+,? \d{4})`,
    String.raw`\bCouncil[ -](?<councilYear>20\d{2}) \(C(?<councilShort>\d{2})\)`,
  ].join('|'),
  'gu',
);
/** Place, year and days behind a conference: " (Dubai, 2018)", ", held in Dubai from 29 October to 16 November 2018". */
const placed =
  /^(?<lead>,? (?:(?:(?:was |is |were |to be |will be )?held )?in |\((?:held in )?))(?<place>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:,? (?<year>\d{4})\b)?/u;
const days = new RegExp(
  String.raw`^[^.;:]{0,50}?(?<from>\d{1,2})(?: (?<fromMonth>${monthPattern}))?(?: ?[-–] ?| to )(?<until>\d{1,2}) (?<month>${monthPattern}) (?<year>\d{4})`,
);

export default {
  code: 'check/conference-year',
  severity: 'error',
  rule: 'A conference has its place, its year and its dates.',
  reason:
    'Each was held once: Guadalajara 2010, Busan 2014, Dubai 2018, Bucharest 2022. Another year or place names no conference.',
  source: 'Register of conferences.',
  examples: {
    wrong: {
      record: inText('The 2018 Plenipotentiary Conference in Busan asked for it.'),
      finds: ['2018 Plenipotentiary Conference in Busan'],
    },
    right: inText('The 2018 Plenipotentiary Conference in Dubai asked for it.'),
  },
  cases: [
    {
      record: inText('It was so since PP-18 in Doha, PP-18 (Dubai, 2017), and PP-16.'),
      finds: ['PP-18 in Doha', 'PP-18 (Dubai, 2017', 'PP-16'],
    },
    {
      record: inText('The Plenipotentiary Conference (Busan, 2018) and the 2016 Plenipotentiary Conference.'),
      finds: ['Plenipotentiary Conference (Busan, 2018', '2016 Plenipotentiary Conference'],
    },
    {
      record: inText('The 2018 Plenipotentiary Conference (PP-14) and Council 2018 (C17) asked for it.'),
      finds: ['2018 Plenipotentiary Conference (PP-14)', 'Council 2018 (C17)'],
    },
    {
      record: inText('PP-18, held in Dubai from 29 October to 15 November 2018, and WTDC-17 in Kigali.'),
      finds: ['29 October to 15 November 2018', 'WTDC-17 in Kigali'],
    },
    {
      record: inText(
        'PP-18 (Dubai, 2018), PP-10, WTDC-17 (Buenos Aires, 2017), the 2018 Plenipotentiary Conference (Dubai, 29 October – 16 November 2018), the World Telecommunication Development Conference in Kigali, 2022, and PP-18 in India’s view, Council 2018 (C18), PP-18 (Annex 2).',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages, archive }, find) {
    for (const found of findWords(passages, mention)) {
      if (isLinked(found)) continue;
      const tell = (message: string, end = found.end, start = found.start): void => {
        find({
          message,
          remedy: 'Correct the year, the place or the dates.',
          place: placeOfWords({ ...found, start, end }),
        });
      };
      const groups = found.match.groups ?? {};
      if (groups['councilYear'] !== undefined) {
        if (!groups['councilYear'].endsWith(groups['councilShort'] ?? ''))
          tell(`C${groups['councilShort'] ?? ''} is not the Council of ${groups['councilYear']}.`);
        continue;
      }
      judge(found, archive, tell);
    }
  },
} satisfies Check;

function judge(
  found: FoundWords,
  archive: Archive,
  tell: (message: string, end?: number, start?: number) => void,
): void {
  const groups = found.match.groups ?? {};
  const after = found.passage.text.slice(found.end, found.end + 120);
  const place = placed.exec(after);
  const end = found.end + (place?.[0].length ?? 0);
  const kind = kindOf(groups['acronym'] ?? groups['before'] ?? groups['name'] ?? '');
  const known = conferencesOf(kind, archive);
  const year = groups['year'] ?? longYear(groups['short']) ?? place?.groups?.['year'];
  const acronym = groups['own'] ?? groups['other'];
  const name = names[kind]?.name ?? '';
  if (year === undefined || known.length === 0) return;
  const conference = known.find(({ from }) => from.startsWith(year));
  if (conference === undefined) {
    // The register need not go back, or forward, for ever.
    const years = known.map(({ from }) => from.slice(0, 4)).sort();
    if (year > (years[0] ?? '') && year < (years.at(-1) ?? '') && kind === 'plenipotentiary')
      tell(`There was no ${name} in ${year}.`, groups['name'] === undefined ? found.end : end);
    return;
  }
  if (acronym !== undefined && acronym !== conference.acronym) {
    tell(`The ${name} of ${year} is ${conference.acronym}, not ${acronym}.`);
    return;
  }
  const { place: named = '', year: placedYear } = place?.groups ?? {};
  if (placedYear !== undefined && placedYear !== year) {
    tell(`${conference.acronym} was in ${year}, not in ${placedYear}.`, end);
    return;
  }
  // "In" may begin anything: only a place of some conference, or one with a year or in brackets, is taken for that of this one.
  const town = townIn(named, archive);
  const isPlace =
    town !== undefined ? true : placedYear !== undefined || /held in/.test(place?.groups?.['lead'] ?? '');
  if (place !== null && isPlace && conference.place !== undefined && !named.startsWith(conference.place)) {
    const length = (place.groups?.['lead'] ?? '').length + (town ?? named).length;
    tell(
      `The ${name} of ${year} was in ${conference.place}.`,
      placedYear === undefined ? found.end + length : end,
    );
    return;
  }
  judgeDays(conference, found, tell);
}

function judgeDays(
  conference: Conference,
  found: FoundWords,
  tell: (message: string, end?: number, start?: number) => void,
): void {
  const after = found.passage.text.slice(found.end, found.end + 120);
  const match = /^,? (?:\(|(?:was )?held |took place )/.test(after) ? days.exec(after) : null;
  const { from = '', fromMonth, until = '', month = '', year = '' } = match?.groups ?? {};
  const [first, last] = [isoDay(from, fromMonth ?? month, year), isoDay(until, month, year)];
  if (match === null || (first === conference.from && last === conference.until)) return;
  const start = found.end + match[0].search(/\d/);
  tell(
    `${conference.acronym} was held from ${conference.from} to ${conference.until}.`,
    found.end + match[0].length,
    start,
  );
}

function kindOf(words: string): string {
  return (
    Object.entries(names).find(([, { name, acronym }]) => words === name || words === acronym)?.[0] ?? ''
  );
}

function longYear(short: string | undefined): string | undefined {
  if (short === undefined) return undefined;
  return Number(short) > 80 ? `19${short}` : `20${short}`;
}

function conferencesOf(kind: string, archive: Archive): readonly Conference[] {
  return Object.values(archive.registers.conferences.contents.conferences).flatMap((one) =>
    one?.kind === kind ? [one] : [],
  );
}

/** The town with which some words begin, if any conference was there. */
function townIn(words: string, archive: Archive): string | undefined {
  return Object.values(archive.registers.conferences.contents.conferences)
    .flatMap((one) => one?.place ?? [])
    .find((place) => words === place || words.startsWith(`${place} `));
}
