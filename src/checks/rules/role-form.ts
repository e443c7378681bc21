import type { Language } from '../../house/house.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isLinked, isQuoted, replaceWords } from '../words/find-words.ts';
import { lettersOf, rolesWithHyphen } from '../words/roles-with-hyphen.ts';

interface Forms {
  readonly pattern: RegExp;
  readonly right: (words: string) => string;
}

const known = new WeakMap<Language, Forms | undefined>();

export default {
  code: 'check/role-form',
  severity: 'warning',
  rule: 'Offices of ITU that are written with a hyphen have it: Secretary-General.',
  reason: 'The title is that of the Constitution of ITU; searches for it do not find the other form.',
  source: 'Constitution of ITU, Article 11; offices as the house names them.',
  examples: {
    wrong: {
      record: inText('The Secretary General of ITU and the Deputy Secretary General left.'),
      finds: ['Secretary General', 'Deputy Secretary General'],
    },
    right: inText('The Secretary-General of ITU and the Deputy Secretary-General left.'),
  },
  cases: [
    {
      record: inText('The Secretary-General spoke. The Secretary General left.'),
      finds: ['Secretary General'],
    },
    {
      record: inText(
        'The Secretary General of the Council of Europe and the Secretary Generals of two unions spoke; so did the OECD Secretary General.',
      ),
      finds: [],
    },
    { record: inText('> The Secretary General shall report.'), finds: [] },
  ],
  languages: ['en'],
  texts: true,
  run({ passages, language }, find) {
    if (!known.has(language)) known.set(language, formsOf(language));
    const forms = known.get(language);
    if (forms === undefined) return;
    for (const found of findWords(passages, forms.pattern)) {
      const text = forms.right(found.words);
      const [before, after] = [found.passage.text.slice(0, found.start), found.passage.text.slice(found.end)];
      const isOfOthers =
        /^,? of (?!(?:the )?(?:ITU|International Telecom|Union))/.test(after) ||
        /\b(?!ITU\b)[A-Z]{2,} $/.test(before);
      if (isOfOthers || isQuoted(found.passage) || isLinked(found)) continue;
      find(replaceWords(found, text, `This office is written "${text}".`));
    }
  },
} satisfies Check;

/** Titles with a hyphen, as they are with a space or another dash in its place. */
function formsOf(language: Language): Forms | undefined {
  const titles = rolesWithHyphen(language).toSorted((one, other) => other.length - one.length);
  if (titles.length === 0) return undefined;
  const forms = titles.map((title) => escapePattern(title).replaceAll('-', '[ \u2010-\u2014]'));
  return {
    pattern: new RegExp(`(?<![\\p{L}-])(?:${forms.join('|')})(?![\\p{L}-])`, 'gu'),
    right: (words) => titles.find((title) => lettersOf(title) === lettersOf(words)) ?? words,
  };
}
