import type { Check } from '../check.ts';
import type { Passage } from '../passages.ts';

import { inText } from '../words/example.ts';
import { pastedTables } from '../words/pasted-tables.ts';
import { signIn } from '../words/signs.ts';
import { findWords, type FoundWords, isLinked, placeOfWords } from '../words/find-words.ts';
import { wordErrors } from '../words/word-errors.ts';

interface Slip {
  readonly pattern: RegExp;
  readonly text: (words: string) => string;
  readonly message: string;
}

const wrongSign = 'This sign is not that of the language.';

/** Slips of all languages. */
const slips: readonly Slip[] = [
  {
    pattern: /(?<=\S) +(?=[،؛؟，。；：？！、])/g,
    text: () => '',
    message: 'There is a space before a sign that has none.',
  },
  {
    pattern: /(?<=\p{Ll})\.(?=\p{Lu}\p{Ll})/gu,
    text: () => '. ',
    message: 'A space is missing after this full stop.',
  },
  { pattern: /(?<=[\p{L}\p{N}.,;:)])(?: {2,})(?=\S)/gu, text: () => ' ', message: 'There are two spaces.' },
  { pattern: /(?<=\S) *\t[ \t]*(?=\S)/g, text: () => ' ', message: 'There is a tab in the text.' },
  { pattern: /(?<=\()\s+|\s+(?=\))/g, text: () => '', message: 'There is a space inside the brackets.' },
  {
    pattern: /(?<!:)::(?!:)|([,;،؛，；：。、])\1|(?<!\.)\.\.(?!\.)|,\./g,
    text: (words) => words.slice(-1),
    message: 'There is a sign too many.',
  },
];

/** Slips of languages that have spaces between words. */
const slipsOfSpaces: readonly Slip[] = [
  {
    // ".Net" and the like are names.
    pattern: /(?<=\p{Ll}) +[,;](?=\p{L})|(?<=\p{Ll}) +\.(?=\p{Lu}\p{Ll}+ \p{Ll})/gu,
    text: (words) => `${words.trim()} `,
    message: 'The space belongs behind this sign.',
  },
  {
    // What stands in the brackets is a name: "child(ren)" and the like are written so.
    pattern: /(?<=\p{Ll}{2})[([](?=\p{Lu}[\p{L}\d][\p{L}\d -]*[)\]](?!\())(?!(?:TM|SM)\))/gu,
    text: (words) => ` ${words}`,
    message: 'A space is missing before this bracket.',
  },
  {
    pattern: /(?<=[([]\p{Lu}{2}[\p{Lu}\d-]*)[)\]](?=\p{Ll}{2})/gu,
    text: (words) => `${words} `,
    message: 'A space is missing behind this bracket.',
  },
  {
    pattern: /(?<=(?<!\p{L})(?:approx|ca|para|paras|fig|figs|vol|art|Nos))\.(?=\d)/gu,
    text: () => '. ',
    message: 'A space is missing after this full stop.',
  },
  {
    pattern: /(?<=\p{L})[,;،؛](?=\p{L})/gu,
    text: (words) => `${words} `,
    message: 'A space is missing after this sign.',
  },
];

const slipsOfLanguages: Readonly<Record<string, readonly Slip[]>> = {
  ar: [
    {
      pattern: /(?<=\p{Script=Arabic})[,;?](?=\s|$)/gu,
      text: (words) => signIn(words, 'ar'),
      message: wrongSign,
    },
    ...slipsOfSpaces,
  ],
  zh: [
    {
      pattern: /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu,
      text: () => '',
      message: 'There is a space between these characters.',
    },
    {
      pattern: /(?<=[\p{Script=Han}”）》])(?:[,;:?!] ?(?!\d)|\.(?=\s|$))/gu,
      text: (words) => signIn(words.trim(), 'zh'),
      message: wrongSign,
    },
    {
      pattern: /(?<=\p{Script=Han})\([^()]*\)|\([^()]*\)(?=\p{Script=Han})/gu,
      text: (words) => `（${words.slice(1, -1)}）`,
      message: 'These brackets are not those of the language.',
    },
  ],
};

/** French has a space before some signs; no other language has one before any. */
const beforeSigns: Slip = {
  pattern: /(?<=\S) +(?=[,;:.?!](?:\s|$))(?!:\s+anchor\s*\{)/g,
  text: () => '',
  message: 'There is a space before a sign that has none.',
};
const beforeOtherSigns: Slip = { ...beforeSigns, pattern: /(?<=\S)[ \u00a0\u202f]+(?=[,;:.](?:\s|$))/g };

export default {
  code: 'check/spacing',
  severity: 'warning',
  rule: 'Signs and spaces stand as they should: none before a comma, one after it.',
  reason: 'They are seen by nobody who reads for the sense, and by everybody in print.',
  source: 'Report of the 15th meeting of CWG-COP, with a double space in the name of the group.',
  examples: {
    wrong: { record: inText('They met , spoke and left..'), finds: [' ', '..'] },
    right: inText('They met, spoke and left.'),
  },
  cases: [
    { record: inText('See Error! Reference source not found.. They left..'), finds: ['..'] },
    { record: inText('They met\tand left.'), finds: [' '] },
    { record: inText('•\tto ask;\n•\tto wait.'), finds: [] },
    { record: inText('They left. : anchor{#late}'), finds: [] },
    // A number that is typed goes with its tab.
    { record: inText('6.4\tThe Chair\tspoke.\n\n6.10.\tThey left.'), finds: [' '] },
    { record: inText('Country\tNumber\nKenya\t3'), finds: [] },
    // Colons in a row are those of a block.
    { record: inText('They met:: it was late.\n\n::: {style="a)"}\n\nThey left.'), finds: ['::'] },
    { record: inText('They met .It was late ,and dark.'), finds: [' .', ' ,'] },
    {
      record: inText('They use .NET and .Net Core, child(ren), word(s), f(x) and the (un)known.'),
      finds: [],
    },
    { record: inText('They met in May,spoke ( shortly) and left.'), finds: [',', ' '] },
    { record: inText('For it[UNICEF]is clear. The group(CWG-COP)met.'), finds: ['[', ']', '(', ')'] },
    { record: inText('It was approx.10% (see para.4).'), finds: ['.', '.'] },
    {
      record: inText(
        'Of iPhone(TM), (UN)s, version v.2, 14(Rev.1), the group (CWG-COP), (Re)use and approx. 10.',
      ),
      finds: [],
    },
    {
      record: inText('They met, and left!'),
      translation: 'Elles se sont réunies , puis sont  parties !',
      finds: [' ', ' '],
    },
    {
      record: inText('See www.itu.int, e.g. the report, i.e. this one… At 10:30 a.m.; 1,000 people.'),
      finds: [],
    },
  ],
  texts: true,
  run(report, find) {
    const { passages, language } = report;
    const tables = pastedTables(report);
    const errors = wordErrors(passages);
    const all = [
      language.wording.spaces === undefined ? beforeSigns : beforeOtherSigns,
      ...slips,
      ...(slipsOfLanguages[language.code] ?? slipsOfSpaces),
    ];
    for (const { pattern, text, message } of all)
      for (const found of findWords(passages, pattern)) {
        if (
          isUnresolved(found.passage) ||
          isLinked(found) ||
          errors.some((error) => touches(error, found)) ||
          (found.words.includes('\t') && (tables.has(found.passage) || isBehindLabel(found))) ||
          // The sign belongs to a character reference of HTML, of which another rule tells.
          /&#?\w+$/.test(found.passage.text.slice(0, found.start)) ||
          /\b(?:www|https?|\w+@)\S*$/.test(
            found.passage.text.slice(Math.max(0, found.start - 60), found.start),
          )
        )
          continue;
        const place = placeOfWords(found);
        const right = text(found.words);
        find({
          message,
          remedy:
            right === '' ? 'Delete the space.' : right === ' ' ? 'Write one space.' : `Write "${right}".`,
          place,
          fix: { description: 'Put the signs right.', edits: [{ place, text: right }] },
        });
      }
  },
} satisfies Check;

/** A bullet, a label or a number that was typed: other rules tell of these, and a tab behind them goes with them. */
const label =
  /^\d{1,2}(?:\.\d{1,2}){0,3}\.?$|(?:^|\s)(?:[•▪◦‣·∙●○■□➢✓\u{f0b7}\u{f0a7}–—o]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\))$/u;

function isBehindLabel({ passage, start }: FoundWords): boolean {
  return label.test(passage.text.slice(Math.max(0, start - 12), start));
}

/** Signs beside what Word prints for a lost reference, which has a full stop of its own, are put right with it. */
function touches(error: FoundWords, { passage, start, end }: FoundWords): boolean {
  return error.passage === passage && error.start <= end && start <= error.end;
}

/** A reference that leads nowhere prints nothing: what stands around it says nothing of the text. */
function isUnresolved({ block }: Passage): boolean {
  return block.children.some(
    (node) => node.type === 'reference' && node.label === undefined && node.children.length === 0,
  );
}
