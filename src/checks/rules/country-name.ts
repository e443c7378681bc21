import type { Check } from '../check.ts';

import type { CountriesFile } from '../../archive/generated/countries.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';

interface Names {
  readonly pattern: RegExp;
  /** The name that the United Nations use, by every other one. */
  readonly right: ReadonlyMap<string, string>;
}

const known = new WeakMap<CountriesFile, Names>();

export default {
  code: 'check/country-name',
  severity: 'advice',
  rule: 'Countries are called by one name within a report, and by the name that the United Nations use.',
  reason: 'Member States mind their names; ITU follows the terminology of the United Nations.',
  source: 'UNTERM; register of countries.',
  examples: {
    wrong: { record: inText('Russia asked, and Vietnam answered.'), finds: ['Russia', 'Vietnam'] },
    right: inText('The Russian Federation asked, and Viet Nam answered.'),
  },
  cases: [
    {
      record: inText('The Islamic Republic of Iran and the Bolivarian Republic of Venezuela asked.'),
      finds: [],
    },
    { record: inText('It costs US$ 5 and US $7.'), finds: [] },
  ],
  languages: ['en'],
  texts: true,
  run({ passages, archive }, find) {
    const register = archive.registers.countries.contents;
    const names = known.get(register) ?? namesOf(register);
    known.set(register, names);
    const told = new Map<string, FoundWords>();
    for (const found of findWords(passages, names.pattern)) {
      const right = names.right.get(found.words);
      const around = found.passage.text.slice(Math.max(0, found.start - 26), found.end + 26);
      const isPart =
        right === undefined || around.includes(right) || /Republic of |Federation|Kingdom of /.test(around);
      if (isPart || told.has(found.words) || isLinked(found) || isQuoted(found.passage)) continue;
      told.set(found.words, found);
      find({
        message: `The United Nations use the name "${right}".`,
        remedy: `Write "${right}", or accept the short form with the reason.`,
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;

function namesOf({ countries }: CountriesFile): Names {
  const right = new Map<string, string>();
  for (const country of Object.values(countries))
    for (const variant of country?.variants ?? []) right.set(variant, country?.name ?? '');
  const words = [...right.keys()].sort((one, other) => other.length - one.length);
  return {
    right,
    pattern: new RegExp(`(?<![\\p{L}-])(?:${words.map(escapePattern).join('|')})(?![\\p{L}-]| ?\\$)`, 'gu'),
  };
}
