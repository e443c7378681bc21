import type { TitlesFile } from '../../archive/generated/titles.ts';
import type { Check } from '../check.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import { inText } from '../words/example.ts';
import { findWords, replaceWords } from '../words/find-words.ts';
import { formsOfPeople } from '../words/forms-of-people.ts';

interface Forms {
  readonly pattern: RegExp;
  readonly right: ReadonlyMap<string, string>;
}

const known = new WeakMap<TitlesFile, Forms | undefined>();

export default {
  code: 'check/title-full-stop',
  severity: 'warning',
  rule: 'Titles before names are written in their one form: Mr, Ms, Dr without a full stop.',
  reason: 'British usage, which ITU follows, puts no full stop after a word that keeps its last letter.',
  source:
    'Paragraph 2.1 of the report of the 15th meeting of CWG-COP, which has "Mr." and "Mr"; register of titles.',
  examples: {
    wrong: { record: inText('Mr. Zhao opened the meeting.'), finds: ['Mr.'] },
    right: inText('Mr Zhao opened the meeting.'),
  },
  cases: [
    { record: inText('Prof. Jones, Dr Zhao and H.E. Ms Lee spoke.'), finds: [] },
    { record: inText('Ms. Devincenzi and Mr. Devincenzi spoke, for Ms Eugenia Devincenzi.'), finds: ['Ms.'] },
    // A title at the end of a sentence.
    {
      record: inText(
        'Speakers need not be called Mr or Dr. The list of speakers shows that. It ends with Mr.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  texts: true,
  run(report, find) {
    const { passages, archive } = report;
    const register = archive.registers.titles.contents;
    if (!known.has(register)) known.set(register, formsOf(register));
    const forms = known.get(register);
    if (forms === undefined) return;
    for (const found of findWords(passages, forms.pattern)) {
      const text = forms.right.get(found.words);
      // Of a title that is another person's, with or without its full stop, another rule tells.
      const isOther = formsOfPeople(report).some(
        ({ part, words }) =>
          part === 'title' && words.passage === found.passage && words.start === found.start,
      );
      if (text !== undefined && !isOther)
        find(replaceWords(found, text, `The title "${found.words}" is written "${text}".`));
    }
  },
} satisfies Check;

/** Words with which a sentence begins behind a title that ends one, and no name does. */
const sentences = '(?:A|An|At|He|In|It|On|She|That|The|These|They|This|Those)';

function formsOf({ titles }: TitlesFile): Forms | undefined {
  const right = new Map(
    Object.entries(titles).flatMap(([title, form]) =>
      (form?.wrong ?? []).map((one) => [one, title] as const),
    ),
  );
  if (right.size === 0) return undefined;
  const words = [...right.keys()].sort((one, other) => other.length - one.length);
  const escaped = words.map(escapePattern);
  return {
    right,
    pattern: new RegExp(`(?<![\\p{L}.])(?:${escaped.join('|')})(?= (?!${sentences} )\\p{Lu})`, 'gu'),
  };
}
