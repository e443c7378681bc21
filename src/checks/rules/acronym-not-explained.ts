import type { Check } from '../check.ts';

import type { GlossaryFile } from '../../archive/generated/glossary.ts';
import { inText } from '../words/example.ts';
import { findWords, type FoundWords, isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';
import { wholeText } from '../words/whole-text.ts';

const acronym =
  /(?<![\p{L}\p{N}/#@.-])(?:\p{Lu}{3,6}s?)(?![\p{L}\p{N}/–-])(?! \p{Lu}{2})(?<!\p{Lu}{2} {1,2}\p{Lu}{3,6}s?)/gu;

/** Marks of what is still to be added, which have a rule of their own. */
const marks = ['TODO', 'TBC', 'TBD', 'XXX', 'FIXME'];

/** What everybody reads, and figures of Rome. */
const plain = /^(?:CHF|EUR|GBP|USD|[IVX]+)$/;

export default {
  code: 'check/acronym-not-explained',
  severity: 'advice',
  languages: ['en'],
  rule: 'An acronym is explained where it is first used.',
  reason: 'A report is read for decades, and by people who were not in the room.',
  source: 'UN Editorial Manual; glossary of the group for those that need no explanation.',
  examples: {
    wrong: { record: inText('The work of SWGTX was presented.'), finds: ['SWGTX'] },
    right: inText('The work of the South-West Group for Texts (SWGTX) was presented.'),
  },
  cases: [
    // A title in capitals.
    { record: inText(':capitals[Notes on age & *safety*.]'), finds: [] },
    { record: inText('ITU and UNICEF met. The OUTCOME was good; see AREA51.'), finds: [] },
    {
      record: inText('ISO 639 costs 5 USD (Ente Nacional – ENACOM); Part III tells of ENACOM.'),
      finds: [],
    },
  ],
  run(report, find) {
    const { passages, group, archive, entry, house } = report;
    const ofHouse = initialsOf(house.file.name);
    const known = knownAcronyms(archive.entries.glossaries.get(group?.id ?? '')?.contents);
    let sources: string | undefined;
    const told = new Set<string>();
    for (const found of findWords(passages, acronym)) {
      const base = found.words.replace(/s$/, '');
      if (known.has(found.words) || known.has(base) || base === ofHouse || told.has(base)) continue;
      told.add(base);
      const whole = wholeText(report);
      sources ??= JSON.stringify((entry.contents as { contributions?: unknown }).contributions ?? '');
      // Ordinary words in capitals, names of those who sent documents, and what is explained somewhere.
      if (
        isAmongCapitals(found) ||
        isOrdinary(base.toLowerCase(), whole) ||
        sources.includes(base) ||
        whole.includes(`(${base}`) ||
        new RegExp(`\\([^()]*\\b${base}\\)`).test(whole) ||
        // With a number it is the name of a document: “ISO 639”, “RFC 2119”.
        /^ \d/.test(found.passage.text.slice(found.end)) ||
        plain.test(base) ||
        isLinked(found) ||
        isQuoted(found.passage)
      )
        continue;
      if (found.passage.block.type === 'heading' || new RegExp(`${base} \\(\\p{L}`, 'u').test(whole))
        continue;
      find({
        message: `"${base}" is nowhere explained.`,
        remedy:
          'Write it in full at first, with the acronym in brackets; or add it to the acronyms of the glossary.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;

/** Whether it stands among words that are all in capitals, as in a title: there nothing shows what is an acronym. */
function isAmongCapitals({ passage: { text }, words }: Pick<FoundWords, 'passage' | 'words'>): boolean {
  const others = text.replaceAll(words, '').replace(/\d-?\p{Ll}+/gu, '');
  return /\p{Lu}{2}/u.test(others) && !/\p{Ll}/u.test(others);
}

/** Whether a word in small letters stands in a text by itself. */
function isOrdinary(word: string, text: string): boolean {
  return text.includes(word) && new Set<string>(text.match(/\b\p{Ll}{3,}\b/gu)).has(word);
}

/** The acronym of an organization, which its own documents need not explain. */
function initialsOf(name: string): string {
  return (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
}

const knownOfGlossaries = new WeakMap<GlossaryFile, ReadonlySet<string>>();

/** What needs no explanation: the acronyms of a glossary, and its names. */
function knownAcronyms(glossary: GlossaryFile | undefined): ReadonlySet<string> {
  const known =
    (glossary && knownOfGlossaries.get(glossary)) ??
    new Set([
      ...marks,
      ...Object.keys(glossary?.acronyms ?? {}),
      ...(glossary?.names ?? []).map(({ form }) => form),
    ]);
  if (glossary !== undefined) knownOfGlossaries.set(glossary, known);
  return known;
}
