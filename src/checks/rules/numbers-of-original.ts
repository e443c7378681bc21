import type { Entry } from '../../archive/archive.ts';
import { originalLanguage } from '../../archive/issued-languages.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { TranslationFile } from '../../archive/generated/translation.ts';
import { fingerprintOf, partsOf } from '../../translation/parts.ts';
import type { Check, CheckedReport, Find } from '../check.ts';

import { differingNumbers } from '../words/differing-numbers.ts';
import { foreignPlaces } from '../words/foreign-places.ts';
import { inText } from '../words/example.ts';
import { numbersIn } from '../words/numbers-in.ts';

export default {
  code: 'check/numbers-of-original',
  severity: 'warning',
  rule: 'A translation has the numbers and places of its original: dates, counts, resolutions with place and year.',
  reason: 'A wrong figure is the slip of a translation that a reader cannot see, and that does most harm.',
  source: 'Practice of every reviser.',
  examples: {
    wrong: {
      record: inText('It follows Resolution 179 (Rev. Dubai, 2018).'),
      translation: 'Cela fait suite à la Résolution 179 (Rév. Dubaï, 2014).',
      finds: ['2014'],
    },
    right: inText('It follows Resolution 179 (Rev. Dubai, 2018).'),
    rightTranslation: 'Cela fait suite à la Résolution 179 (Rév. Dubaï, 2018).',
  },
  cases: [
    {
      record: inText('They met on 26 September 2019.'),
      translation: 'La réunion a eu lieu le 27 août 2019.',
      finds: ['27', 'août'],
    },
    {
      record: inText('It follows Resolution 179 (Rev. Dubai, 2018).'),
      translation: 'Cela fait suite à la Résolution 179 (Rév. Bucarest, 2018).',
      finds: ['Bucarest'],
    },
    {
      record: inText('Five countries answered.'),
      translation: 'Six pays ont répondu.',
      finds: ['Six'],
    },
    {
      record: inText('It has 1,200 pages and 3 annexes.'),
      translation: 'Il a 1 200 pages.',
      finds: ['Il a 1 200 pages.'],
    },
    {
      record: inText('The two held the 11th meeting of PP-18 on 1 May 2019, see https://www.itu.int/12.'),
      translation:
        'Tous deux ont tenu la onzième réunion de la Conférence de 2018 le 1er mai 2019, voir https://www.itu.int/13.',
      finds: [],
    },
    // Each language has times of day, centuries and dozens in its own way.
    {
      record: inText(
        'At 0930 hours and at 1400 hours, 60 delegates of the 21st century drew up 12 of the 15 laws; ten left at 5 p.m.',
      ),
      translation:
        'À 9 h 30 et à 14 heures, une soixantaine de délégués du XXIe siècle rédigent une douzaine de lois sur quinze; 10 partent à 17 h 00.',
      finds: [],
    },
    {
      record: inText('They met at 0930 hours; 20 came, and 15 spoke.'),
      translation:
        'La réunion est ouverte à 9 h 45; une trentaine de délégués participent et quinze parlent.',
      finds: ['45'],
    },
  ],
  run(report, find) {
    for (const translation of translationsOf(report)) compareNumbers(translation, report, find);
  },
} satisfies Check;

type Folders = Readonly<Record<string, ReadonlyMap<string, Entry<unknown>> | undefined>>;

interface Translation {
  readonly original: Entry<unknown>;
  readonly translation: Entry<TranslationFile>;
}

/** The translations that a report takes words from. */
function translationsOf({ archive, language, passages, entry }: CheckedReport): readonly Translation[] {
  const inLanguage = [...archive.translations].flatMap(([name, versions]) => {
    const translation = versions.get(language.code);
    return translation === undefined ? [] : [{ name, translation }];
  });
  // Where each passage stands is not looked for in the language of the originals.
  if (inLanguage.length === 0) return [];
  const files = new Set(passages.map((passage) => passage.placeOf(0, passage.text.length).file));
  return inLanguage.flatMap(({ name, translation }) => {
    if (!files.has(translation.file)) return [];
    const [folder = '', id = ''] = name.split('/');
    const { [folder]: entries = archive.others.get(folder) }: Folders = archive.entries;
    const original = entries?.get(id);
    if (original === undefined) return [];
    // What has a report of its own in this language is looked at there.
    const isOwn = translation.file === entry.file;
    return isOwn || !isIssued(original, language.code) ? [{ original, translation }] : [];
  });
}

function compareNumbers(
  { original, translation }: Translation,
  { house, language, archive }: CheckedReport,
  find: Find,
): void {
  const places = placesOf(archive);
  const { contents, source } = translation;
  const originals = partsByFingerprint(original.contents);
  const first = house.languages.get(originalLanguage(original));
  if (first === undefined) return;
  for (const [name, parts] of Object.entries(contents.texts))
    for (const [index, { of, text }] of (parts ?? []).entries()) {
      const part = originals.get(of);
      if (part === undefined || text.trim() === '') continue;
      const path = ['texts', name, index, 'text'] as const;
      const differing = [
        ...differingNumbers(numbersIn(part, first), numbersIn(text, language)),
        ...foreignPlaces(part, text, places, language),
      ];
      for (const { message, start, end } of differing)
        find({
          message,
          remedy: `The original says: “${beginningOf(part)}”`,
          place: source.placeInText(path, start ?? 0, end ?? text.trimEnd().length),
        });
    }
}

/** The paragraphs of all texts of a record, by what translations call them. */
function partsByFingerprint(contents: unknown): ReadonlyMap<string, string> {
  const texts = textsIn(contents);
  return new Map(texts.flatMap(partsOf).map(({ text }) => [fingerprintOf(text), text]));
}

/** The places of conferences, as registers name them. */
function placesOf({ registers }: CheckedReport['archive']): readonly string[] {
  const { conferences } = registers.conferences.contents;
  return [...new Set(Object.values(conferences).flatMap((conference) => conference?.place ?? []))];
}

function beginningOf(part: string): string {
  const words = part.replace(/\s+/g, ' ').trim();
  return words.length <= 160 ? words : `${words.slice(0, 160).replace(/\s\S*$/, '')} …`;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

type Issued = Partial<Pick<MeetingFile, 'document' | 'extent'>>;

function isIssued({ outline }: Entry<unknown>, language: string): boolean {
  const { document, extent } = outline as Issued;
  return extent !== 'results' && document?.languages?.includes(language) === true;
}
