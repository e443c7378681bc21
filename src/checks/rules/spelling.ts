import type { Check } from '../check.ts';

import type { Archive, Entry } from '../../archive/archive.ts';
import { formFor } from '../../source/latin-pattern.ts';
import type { Passage } from '../passages.ts';
import { britishWords } from '../words/british-words.ts';
import { inText } from '../words/example.ts';
import { isLinked, placeOfWords } from '../words/find-words.ts';
import { touchesGarbled } from '../words/garbled.ts';
import { misspeltCountries } from '../words/misspelt-countries.ts';
import { particles, titlePattern } from '../words/people.ts';
import { perText } from '../words/per-text.ts';
import { isNearlyRight, isSpelledRight, suggestSpelling } from '../words/spelling.ts';
import { isInExpression, isOfTheField } from '../words/words-of-the-field.ts';

/** A word by itself; of those with hyphens the dictionary has none, nor the beginnings of several (“pre- and post-2015”). */
const word = /(?<![\p{L}\p{N}@#./_-])\p{L}[\p{Ll}’']*\p{Ll}(?![\p{L}\p{N}@/_-]|\.\p{L})/gu;

/** The rest of a name, behind a small word of it: “Berg” in “van der Berg”. */
const restOfName = new RegExp(`^(?: ${particles})* \\p{Lu}`, 'u');
const isParticle = new RegExp(`^${particles}$`);

/** A title or initials with their full stop, which end no sentence. */
const beforeName = new RegExp(String.raw`(?<!\p{L})(?:${titlePattern}|St|Hon|\p{Lu})\.\s+$`, 'u');

const known = new WeakMap<Archive, ReadonlySet<string>>();
const suggestions = new Map<string, readonly string[]>();

export default {
  code: 'check/spelling',
  severity: 'warning',
  rule: 'Words are spelled as the dictionary has them.',
  reason: 'A slip of a letter in a document that is kept for decades is kept for decades.',
  source:
    'Dictionary of British English (dictionary-en-gb); words ending in -ize as in the house style of ITU.',
  examples: {
    wrong: { record: inText('The mecanisms were organized well.'), finds: ['mecanisms'] },
    right: inText('The mechanisms were organized well.'),
  },
  cases: [
    // That it is American is told by its own rule.
    { record: inText('The color of the center is grey.'), finds: [] },
    {
      record: inText('Mr Alzarooni, UNICEF and the Dubai office use cop@itu.int and cyberspace.'),
      finds: [],
    },
    {
      record: inText('They were focussing on *practicioners* in the country’s schools.'),
      finds: ['focussing', 'practicioners'],
    },
    // Names at the beginning of a sentence, and behind what has a full stop itself; their small words.
    {
      record: inText(
        'Dr. Sami Haddad and O.S. Popov spoke.\n\nSami Al-Basheer met Ms Ursula von der Leyen and Mr Omar bin Zayd.',
      ),
      finds: [],
    },
    // Words that the dictionary is too old for, and those that are made of others; expressions that are no English.
    {
      record: inText(
        'Article 8 ter asks for data disaggregated by sex, psychosocial support, and complementarity. The roadmap on cybercrime was operationalized in a webinar per capita, inter alia by geolocation, mutatis mutandis. The microservises are mutatis.',
      ),
      finds: ['microservises', 'mutatis'],
    },
    {
      record: inText('It isn’t a naïve question of pre- and post-war times.\n\nTheese Rules, too.'),
      finds: ['Theese'],
    },
  ],
  languages: ['en'],
  texts: true,
  run(report, find) {
    const { passages, archive, entry } = report;
    const names = known.get(archive) ?? namesIn(archive);
    known.set(archive, names);
    const sources = sourceWords(entry);
    for (const found of unknownWords(passages)) {
      const { plain } = found;
      if (names.has(plain.toLowerCase()) || sources().has(plain.toLowerCase())) continue;
      if (!found.passage.isOwn(found.start, found.end) || isLinked(found)) continue;
      const nodes = found.passage.nodesAt(found.start);
      if (nodes.some((node) => node.type === 'text' && node.language !== undefined)) continue;
      // A name at the beginning of a sentence is no dictionary's business.
      if (/^\p{Lu}/u.test(plain) && !isNearlyRight(plain.toLowerCase())) continue;
      // Of names of countries another rule tells.
      const isCountry = misspeltCountries(report).some(
        ({ passage, start }) => passage === found.passage && start === found.start,
      );
      if (isCountry) continue;
      const meant = suggest(plain);
      find({
        message: `The dictionary does not have "${plain}".`,
        remedy:
          meant.length > 0
            ? `Write ${meant.map((one) => `"${one}"`).join(' or ')}; or add the word to the glossary.`
            : 'Correct it, or add the word to the glossary.',
        place: placeOfWords({ ...found, end: found.start + plain.length }),
      });
    }
  },
} satisfies Check;

function suggest(plain: string): readonly string[] {
  const found = suggestions.get(plain) ?? suggestSpelling(plain);
  suggestions.set(plain, found);
  return found;
}

/** A word that the dictionary does not have. */
interface UnknownWord {
  readonly start: number;
  readonly end: number;
  /** The word without what makes it a genitive. */
  readonly plain: string;
}

function* unknownWords(passages: readonly Passage[]): Generator<UnknownWord & { readonly passage: Passage }> {
  for (const passage of passages) for (const one of unknownIn(passage.text)) yield { ...one, passage };
}

const unknownIn = perText((text): readonly UnknownWord[] =>
  [...text.matchAll(formFor(text, word))].flatMap(({ 0: words, index: start }) => {
    const plain = words.replace(/[’']s?$/, '');
    const end = start + words.length;
    const isRight =
      plain.length < 3 ||
      (/^\p{Lu}/u.test(plain) && !startsSentence(text, start)) ||
      (isParticle.test(plain) && restOfName.test(text.slice(end))) ||
      isInMarks(text, start, end) ||
      isKnown(plain) ||
      touchesGarbled(text, start, end) ||
      // Marks of what is missing, of which another rule tells.
      /^tb[cd]$/i.test(plain) ||
      (/^\p{Lu}/u.test(plain) && startsName(text.slice(end))) ||
      isInExpression(text, start);
    return isRight ? [] : [{ start, end, plain }];
  }),
);

/** Whether the dictionary has a word, with an apostrophe of either form, and with accents or without (“naïve”). */
function isKnown(words: string): boolean {
  const plain = words.replaceAll('’', "'");
  const forms = [plain, plain.toLowerCase()];
  if (/[^a-z']/i.test(plain)) forms.push(plain.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
  return (
    britishWords.has(plain) ||
    forms.some(isSpelledRight) ||
    isOfTheField(plain.toLowerCase(), (part) => isSpelledRight(part))
  );
}

/** Whether the words behind a first name are the rest of it: “Sami Al-Basheer” at the beginning of a sentence. */
function startsName(after: string): boolean {
  const [, next = ''] = /^ (?:\p{Lu}\. ?)*(\p{Lu}[\p{L}’'-]+)/u.exec(after) ?? [];
  return next !== '' && !next.split('-').every((part) => part.length < 2 || isKnown(part));
}

/** Whether a word is part of HTML, which has a rule of its own: `nbsp` in `&nbsp;`. */
function isInMarks(text: string, start: number, end: number): boolean {
  return (text[start - 1] === '&' && text[end] === ';') || /<\/?[a-z][^<>]*$/i.test(text.slice(0, start));
}

function startsSentence(text: string, start: number): boolean {
  const before = text.slice(0, start);
  return start === 0 || (/[.:;!?]["”)]?\s+["“(]?$/.test(before) && !beforeName.test(before));
}

/** Words of names that the registers and glossaries have. */
function namesIn({ registers, entries }: Archive): ReadonlySet<string> {
  const texts = [
    JSON.stringify(registers.people.contents),
    JSON.stringify(registers.countries.contents),
    JSON.stringify(registers.conferences.contents),
    JSON.stringify(registers.resolutions.contents),
    ...[...entries.glossaries.values()].map(({ contents }) =>
      JSON.stringify([contents.words, contents.acronyms, contents.names?.map(({ form }) => form)]),
    ),
    ...[...entries.groups.values()].map(({ contents }) => JSON.stringify(contents.names)),
  ];
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
}

/** Words of the names of those who sent documents, gathered when they are first asked for. */
function sourceWords({ contents }: Entry<unknown>): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined;
  return () => {
    const { contributions = [] } = contents as {
      contributions?: readonly { source?: string; presenter?: string }[];
    };
    const text = contributions.map(({ source = '', presenter = '' }) => `${source} ${presenter}`).join(' ');
    return (words ??= new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []));
  };
}
