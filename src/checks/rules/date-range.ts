import type { Check } from '../check.ts';

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
    const forms = new Map<string, FoundWords>();
    for (const found of findWords(passages, range)) {
      const joint = found.match[1]?.trim() ?? found.match[2]?.trim() ?? '';
      if (isQuoted(found.passage) || joint === 'and' || isLinked(found)) continue;
      // "From 17 to 18 March" is how a sentence says it; beside it a dash may stand in brackets or headings.
      if (/\b(?:from|between) $/i.test(found.passage.text.slice(0, found.start))) continue;
      const [first] = forms.keys();
      if (first === undefined || first === joint) {
        if (first === undefined) forms.set(joint, found);
        continue;
      }
      const other = forms.get(first);
      find({
        message: `Ranges of dates are written in two forms: "${other?.words ?? ''}" and "${found.words}".`,
        remedy:
          joint === 'to' || first === 'to' ? 'Write both in one way.' : 'Write both with the same dash.',
        place: placeOfWords(found),
        ...(other === undefined
          ? {}
          : { related: [{ place: placeOfWords(other), message: 'the other form' }] }),
      });
    }
  },
} satisfies Check;
