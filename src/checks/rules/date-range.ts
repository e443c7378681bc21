import type { Check } from '../check.ts';

import { isInexact, type Passage } from '../passages.ts';
import { inText } from '../words/example.ts';
import {
  type FoundWords,
  findWords,
  isLinked,
  isQuoted,
  placeOfWords,
  replaceWords,
} from '../words/find-words.ts';
import { monthPattern } from '../words/months.ts';

const mixed = new RegExp(
  `\\b(from|between) (\\d{1,2}(?: ${monthPattern})?) ?[-–] ?(\\d{1,2}) (${monthPattern})`,
  'gi',
);
/** The same with months and years: “from 2019–2021”, “between January–March”. */
const mixedLonger = new RegExp(
  `\\b(from|between) (${monthPattern}|(?:19|20)\\d{2}) ?[-–] ?(${monthPattern}|(?:19|20)\\d{2})(?=[.,;)]|$| (?:\\d{4}|and|in|of|on|to|with)\\b)`,
  'gi',
);
const range = new RegExp(
  `\\b\\d{1,2}(?:( ?- ?| ?– ?| to | and )| ${monthPattern}( ?- ?| ?– ?| to ))\\d{1,2} ${monthPattern}(?: \\d{4})?`,
  'g',
);

export default {
  code: 'check/date-range',
  severity: 'warning',
  rule: 'Ranges of dates have one form within a report, and "from" is followed by "to".',
  reason: '"From 17-18 March" says neither "from 17 to 18 March" nor "on 17-18 March".',
  source: 'Report of the first meeting of WG-CP, which has both forms.',
  examples: {
    wrong: { record: inText('They met from 17-18 March 2010.'), finds: ['from 17-18 March'] },
    right: inText('They met from 17 to 18 March 2010.'),
  },
  cases: [
    { record: inText('They met on 17–18 March 2010.\n\nThey met on 3-4 May 2010.'), finds: ['3-4 May 2010'] },
    { record: inText('They met on 3 and 4 May 2010.'), finds: [] },
    // What others wrote stays as they wrote it.
    { record: inText('> They met from 17-18 March 2010, and from 2019-2021.'), finds: [] },
    {
      record: inText(
        'It lasted from 2019-2021, between January–March 2021 and in 2019–2021. See the figures from 2019-2020 reports.',
      ),
      finds: ['from 2019-2021', 'between January–March'],
    },
    {
      record: inText('They met on 17 to 18 March 2010.\n\nThey met on 3-4 May 2010.'),
      finds: ['3-4 May 2010'],
    },
    {
      record: inText('They met from 29 October-16 November 2018.'),
      finds: ['from 29 October-16 November'],
    },
    {
      record: inText(
        'They met from 17 to 18 March 2010, and on 3–4 May 2010, 29 October – 16 November 2018.',
      ),
      finds: [],
    },
    // What the house prints of the facts is read apart from the text.
    {
      record:
        'dates: { from: 2019-09-26, until: 2019-09-27 }\n' +
        inText('They met on 26-27 September 2019.\n\nThey met on 3-4 May 2018.'),
      finds: ['26-27 September 2019'],
    },
  ],
  languages: ['en'],
  run({ passages }, find) {
    for (const found of findWords(passages, mixed)) {
      if (isQuoted(found.passage)) continue;
      const [, word = '', first = '', last = '', month = ''] = found.match;
      const joint = word.toLowerCase() === 'from' ? 'to' : 'and';
      find(
        replaceWords(
          found,
          `${word} ${first} ${joint} ${last} ${month}`,
          `"${word}" and a dash are two forms in one.`,
        ),
      );
    }
    for (const found of findWords(passages, mixedLonger)) {
      if (isQuoted(found.passage) || isLinked(found)) continue;
      const [, word = '', first = '', last = ''] = found.match;
      const joint = word.toLowerCase() === 'from' ? 'to' : 'and';
      find(
        replaceWords(
          found,
          `${word} ${first} ${joint} ${last}`,
          `"${word}" and a dash are two forms in one.`,
        ),
      );
    }
    const ranges = rangesIn(passages);
    const typed = ranges.filter(({ isTyped }) => isTyped);
    const [first] = typed;
    if (first === undefined) return;
    for (const one of typed) {
      if (one.joint === first.joint) continue;
      find({
        message: `Ranges of dates are written in two forms: "${first.found.words}" and "${one.found.words}".`,
        remedy:
          one.joint === 'to' || first.joint === 'to'
            ? 'Write both in one way.'
            : 'Write both with the same dash.',
        place: placeOfWords(one.found),
        related: [{ place: placeOfWords(first.found), message: 'the other form' }],
      });
    }
    // The house writes the dates of the record in its own way; a report that has another one throughout has a style, and no slip.
    const made = ranges.find(({ isTyped, joint }) => !isTyped && joint !== first.joint);
    if (made === undefined) return;
    find({
      message: `The house writes "${made.found.words}" where it prints the dates of the record, here it is "${first.found.words}".`,
      remedy: `Write ranges as the house does, with "${made.joint}".`,
      place: placeOfWords(first.found),
      severity: 'advice',
    });
  },
} satisfies Check;

interface Range {
  readonly found: FoundWords;
  /** What stands between the two days. */
  readonly joint: string;
  /** Whether it was written as it is printed; others are facts, printed by the house. */
  readonly isTyped: boolean;
}

function rangesIn(passages: readonly Passage[]): readonly Range[] {
  return findWords(passages, range).flatMap((found) => {
    const joint = found.match[1]?.trim() ?? found.match[2]?.trim() ?? '';
    if (isQuoted(found.passage) || joint === 'and' || isLinked(found)) return [];
    // "From 17 to 18 March" is how a sentence says it; beside it a dash may stand in brackets or headings.
    if (/\b(?:from|between) $/i.test(found.passage.text.slice(0, found.start))) return [];
    return [{ found, joint, isTyped: !isInexact(placeOfWords(found)) }];
  });
}
