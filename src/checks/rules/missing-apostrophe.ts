import type { Check } from '../check.ts';

import type { CountriesFile } from '../../archive/generated/countries.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, replaceWords } from '../words/find-words.ts';

const known = new WeakMap<CountriesFile, RegExp>();

/** “its’” before a word; not as a word that is quoted. */
const possessive = /(?<![\p{L}’'‘“"-])[Ii]ts[’'](?= \p{L})/gu;

export default {
  code: 'check/missing-apostrophe',
  severity: 'warning',
  rule: 'What belongs to a country is written with an apostrophe: China’s; “its” has none.',
  reason: 'Without it the name is another word; and “its’” is no word.',
  source: 'Paragraph 5.13 of the report of the 15th meeting of CWG-COP: "Chinas future engagement".',
  examples: {
    wrong: { record: inText('They welcomed Chinas future work.'), finds: ['Chinas'] },
    right: inText('They welcomed China’s future work.'),
  },
  cases: [
    { record: inText('They welcomed the United States, the Maldives and the Philippines.'), finds: [] },
    { record: inText("The group and its’ work. Its' members left."), finds: ['its’', "Its'"] },
    {
      record: inText('It is one of its own; the words “its” and ‘its’ were used, and it’s late.'),
      finds: [],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages, archive }, find) {
    const { contents } = archive.registers.countries;
    const pattern = known.get(contents) ?? patternOf(contents);
    known.set(contents, pattern);
    for (const found of findWords(passages, pattern))
      if (!isLinked(found))
        find(replaceWords(found, `${found.words.slice(0, -1)}’s`, `"${found.words}" has no apostrophe.`));
    for (const found of findWords(passages, possessive))
      if (!isLinked(found))
        find(
          replaceWords(
            found,
            found.words.slice(0, -1),
            `"${found.words.slice(0, -1)}" has no apostrophe behind it.`,
          ),
        );
  },
} satisfies Check;

function patternOf({ countries }: CountriesFile): RegExp {
  const names = Object.values(countries).flatMap((one) =>
    one !== undefined && /^\p{Lu}\p{Ll}{3,}$/u.test(one.name) && !one.name.endsWith('s') ? [one.name] : [],
  );
  // Of no names at all the pattern would find each “s” that stands alone.
  if (names.length === 0) return /(?!)/gu;
  return new RegExp(`(?<![\\p{L}-])(?:${names.join('|')})s(?![\\p{L}’'-])`, 'gu');
}
