import type { Check } from '../check.ts';

import type { CountriesFile } from '../../archive/generated/countries.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isLinked, placeOfWords } from '../words/find-words.ts';

const patterns = new WeakMap<CountriesFile, RegExp>();

export default {
  code: 'check/country-article',
  severity: 'warning',
  rule: 'In a sentence, names of countries that are a plural, or name a form of state, have the article: “the Philippines”.',
  reason: 'The name was taken from a list of participants or of documents, where it stands without.',
  source: 'UNTERM, which gives the names with their articles; reports of CWG-COP.',
  examples: {
    wrong: {
      record: inText('The contribution from Philippines was introduced. Russian Federation supported it.'),
      finds: ['Philippines', 'Russian Federation'],
    },
    right: inText(
      'The contribution from the Philippines was introduced. The Russian Federation supported it.',
    ),
  },
  cases: [
    {
      record:
        'contributions: [{ id: girls, number: 4, source: Philippines, title: Girls in ICT }]\nsections: [documents, { title: Talks, text: "See [](#girls)." }]',
      finds: ['Philippines'],
    },
    {
      record: inText(
        'Delegates of United States and of United Kingdom of Great Britain and Northern Ireland agreed.',
      ),
      finds: ['United States', 'United Kingdom'],
    },
    {
      record: inText(
        'Thanks went to Canada, United Arab Emirates, Netherlands and Bahamas. Ms Doe (United States) and Mr Doe, from Manila, Philippines, agreed with United States delegates.',
      ),
      finds: [],
    },
    { record: inText('- Philippines: girls in ICT;\n- United Kingdom;\n- Netherlands (2).'), finds: [] },
    { record: inText('| Country | Number |\n| - | - |\n| Philippines | 3 |'), finds: [] },
    {
      record: inText(
        'Laws of United Kingdom origin and work in United States schools were named. United Kingdom laws were introduced.',
      ),
      finds: [],
    },
    {
      record: inText(
        'Russia, the USA and a delegate from UAE asked. Solomon Islands agreed with Netherlands (Kingdom of the).',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages, archive }, find) {
    const register = archive.registers.countries.contents;
    const pattern = patterns.get(register) ?? patternOf(register);
    patterns.set(register, pattern);
    for (const found of findWords(passages, pattern)) {
      const text = `${articleFor(found) ?? ''} ${found.words}`;
      if (text.startsWith(' ') || isLinked(found)) continue;
      const place = placeOfWords(found);
      find({
        message: `In a sentence, "${found.words}" has the article.`,
        remedy: `Write "${text}".`,
        place,
        fix: { description: `Write "${text}".`, edits: [{ place, text }] },
      });
    }
  },
} satisfies Check;

/** The article that a name lacks; undefined where it may stand without one, as in lists, in brackets and before another noun. */
function articleFor({ passage: { text }, start, end }: FoundWords): 'the' | 'The' | undefined {
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end)];
  if (/(?<![\p{L}-])(?:between|by|for|from|in|of|to|with)[ \u00a0]$/u.test(before))
    return endsName.test(after) ? 'the' : undefined;
  return (start === 0 || /[.!?] $/.test(before)) && speaks.test(after) ? 'The' : undefined;
}

const verbs =
  'added|agreed|announced|asked|commented|congratulated|described|drew|emphasi[sz]ed|explained|expressed|gave|had|has|highlighted|informed|introduced|invited|is|made|noted|objected|offered|opposed|outlined|presented|proposed|recalled|reported|requested|said|shared|showed|spoke|stated|stressed|submitted|suggested|supported|thanked|took|underlined|volunteered|was|welcomed|will|wished|would';

/** Behind a name that goes with no other noun: the end of its clause, or a word that begins another part of it. */
const endsName = new RegExp(
  String.raw`^(?:[,;:.!?)]|$| \((?!\p{Lu}\p{Ll}+ of )|[ \u00a0](?:and|are|as|at|by|for|from|in|of Great Britain|on|or|that|to|were|which|who|with|${verbs})(?![\p{L}-]))`,
  'u',
);
const speaks = new RegExp(String.raw`^ (?:also |then |and \p{Lu}[\p{L} ]*? )?(?:${verbs})(?![\p{L}-])`, 'u');

/** Names that are a plural, and nouns that make a name one with an article. */
const withArticle =
  /^(?:Bahamas|Comoros|Maldives|Marshall Islands|Netherlands|Philippines)$|^[^(]+ (?:Emirates|Federation|Kingdom|Republic|States)(?: of [^(]+)?$|^(?:Kingdom|Republic|State) of /;

function patternOf({ countries }: CountriesFile): RegExp {
  const names = Object.values(countries)
    .flatMap((country) => [country?.name, country?.formal, ...(country?.variants ?? [])])
    .filter((name) => name !== undefined && withArticle.test(name))
    .sort((one = '', other = '') => other.length - one.length);
  if (names.length === 0) return /(?!)/g;
  return new RegExp(
    `(?<![\\p{L}-])(?:${names.map((name = '') => escapePattern(name)).join('|')})(?![\\p{L}-])`,
    'gu',
  );
}
