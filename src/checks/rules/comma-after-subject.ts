import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const slip =
  /(?:^(?:[\d.]+\s+)?|\. )The (?:\p{Ll}+ ){1,3}(?:from|of|by) (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*,(?= (?:highlighted|presented|emphasi[sz]ed|showed|described|proposed|welcomed|supported|outlined|introduced|stressed|noted|asked|explained|recalled|was|were|is|are|has|have)\b)/gu;

/** A participle, and no verb: "presented by", or what has a second comma and the verb of the sentence behind it. */
const insertion =
  /^ \p{Ll}+ (?:by|at|during|in|on|under|within)\b[^.;]*,|^ \p{Ll}+\b[^.;]*?, (?:(?:also|then) )?(?:\p{Ll}+ed|is|are|was|were|has|have|had|will|would|gave|drew|made|said|spoke|took)\b/u;

/** An insertion that a comma begins and none ends: "The results of the meeting, held on 3 May 2019 were". */
const unclosed =
  /, held (?:in|on|from) [^.,;:()]{0,80}\b\d{4}(?= (?:was|were|has|had|agreed|decided|discussed|led|recommended)\b)/gu;

export default {
  code: 'check/comma-after-subject',
  severity: 'warning',
  rule: 'Between a subject and its verb stand two commas or none.',
  reason: 'The comma tells the reader that something is inserted, and nothing is.',
  source:
    'Paragraphs 5.4 and 5.5 of the report of the 15th meeting of CWG-COP; paragraphs 2.2 to 2.4 of the report of four years.',
  examples: {
    wrong: { record: inText('The contribution from Kenya, highlighted its figures.'), finds: [','] },
    right: inText('The contribution from Kenya highlighted its figures.'),
  },
  cases: [
    { record: inText('5.4 The contribution from Kenya, highlighted its figures.'), finds: [','] },
    { record: inText('The contribution from Kenya, which was long, highlighted its figures.'), finds: [] },
    {
      record: inText(
        'The contribution from Kenya, presented by Ms Poe, was short. The delegate of Chile, supported by those of Peru, proposed another text. The paper by Norway, introduced on Monday, described a law. The delegate of India, asked about it, said no.',
      ),
      finds: [],
    },
    {
      record: inText(
        'The delegate of Chile, presented a law, a survey and a game. It was supported by Peru, and welcomed.',
      ),
      finds: [','],
    },
    {
      record: inText(
        'The results of the previous meeting, held on 23 January 2018 were good. Those of the two before, held on 3 May 2016 and on 9 March 2017, were better. The workshop, held in Tunis in 2015, was long; the one held in 2016 was short.',
      ),
      finds: ['2018'],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, slip)) {
      if (isQuoted(found.passage) || insertion.test(found.passage.text.slice(found.end))) continue;
      const place = placeOfWords({ ...found, start: found.end - 1 });
      find({
        message: 'This comma parts the subject from its verb.',
        remedy: 'Delete it.',
        place,
        fix: { description: 'Delete the comma.', edits: [{ place, text: '' }] },
      });
    }
    for (const found of findWords(passages, unclosed)) {
      if (isQuoted(found.passage)) continue;
      const place = placeOfWords({ ...found, start: found.end - 4 });
      const year = found.words.slice(-4);
      find({
        message: 'What a comma begins here is not ended by one.',
        remedy: `Write "${year},".`,
        place,
        fix: { description: 'Write a comma.', edits: [{ place, text: `${year},` }] },
      });
    }
  },
} satisfies Check;
