import type { Check, CheckedReport } from '../check.ts';
import type { Passage } from '../passages.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findAllWords, findWords, isQuoted, placeOfWords } from '../words/find-words.ts';
import { ordinalPattern, ordinalWords } from '../words/numbers.ts';
import { isOwnGroup } from '../words/whose-meeting.ts';

const noun = '(?:meetings?|sessions?|assembl(?:y|ies)|conferences?)';
const figures = new RegExp(
  `\\b\\d{1,3}(?:st|nd|rd|th)(?= (?:(?:and|to|or) (?:the )?${ordinalPattern} )?${noun})|(?<=\\b${ordinalPattern} (?:and|to|or) (?:the )?)\\d{1,3}(?:st|nd|rd|th)(?= ${noun})`,
  'gi',
);
const words = new RegExp(
  `\\b(?:first|second|third|${ordinalWords})(?= (?:(?:and|to|or) (?:the )?${ordinalPattern} )?${noun})`,
  'gi',
);

export default {
  code: 'check/ordinals-mixed',
  severity: 'advice',
  rule: 'Meetings are counted in words or in figures, not in both, within a report.',
  reason: '"The tenth and 11th meetings" looks like a slip, even where a rule about ten stands behind it.',
  source: 'Paragraphs 2.1 to 2.4 of the report of four years to PP-18; guide of ITU of 2019.',
  examples: {
    wrong: {
      record: inText('The tenth and 11th meetings were long. The 12th meeting was short.'),
      finds: ['tenth'],
    },
    right: inText('The tenth and eleventh meetings were long. The twelfth meeting was short.'),
  },
  cases: [
    {
      record: inText('The tenth and 11th meetings were long. The 12th and thirteenth meetings were short.'),
      finds: ['11th', '12th'],
    },
    {
      record: 'sections:\n  - introduction\n  - title: Discussions\n    text: The 19th meeting was long.',
      finds: ['19th'],
    },
    // The house has figures in its masthead, which is read apart from the text.
    { record: inText('The nineteenth meeting was long.'), finds: [] },
    { record: inText('The second meeting of the day followed the first.'), finds: [] },
    // The meetings of others are called as those others call them.
    {
      record: inText(
        'The fourteenth meeting of CWG-COP took note of the 9th meeting of the Expert Group on Statistics, and of the 8th and 9th meetings of the Expert Group on Households.',
      ),
      finds: [],
    },
    {
      record: inText('The fourteenth meeting of CWG-COP and the 13th meeting of the group were long.'),
      finds: ['13th'],
    },
  ],
  languages: ['en'],
  run(report, find) {
    const { passages } = report;
    const own = (pattern: RegExp): readonly FoundWords[] =>
      [...findWords(passages, pattern)].filter(
        (found) => !isQuoted(found.passage) && !isOfOthers(found, report),
      );
    const [inFigures, inWords] = [own(figures), own(words)];
    if (inFigures.length === 0 && inWords.length === 0) return;
    // The sentences of the house count too, but not its masthead and title, which have forms of their own.
    const ofHouse = (pattern: RegExp): readonly FoundWords[] =>
      [...findAllWords(passages, pattern)].filter(
        ({ passage, start, end }) => isBody(passage) && !isQuoted(passage) && !passage.isOwn(start, end),
      );
    const [allFigures, allWords] = [
      [...inFigures, ...ofHouse(figures)],
      [...inWords, ...ofHouse(words)],
    ];
    const isFewer = inFigures.length === 0 || (inWords.length > 0 && allFigures.length > allWords.length);
    const [rarer, other] = isFewer ? [inWords, allFigures] : [inFigures, allWords];
    const [first] = other;
    if (rarer.length === 0 || first === undefined) return;
    for (const found of rarer)
      find({
        message: `Meetings are counted in words and in figures: "${first.words}" and "${found.words}".`,
        remedy: 'Write all of them in one way.',
        place: placeOfWords(found),
        related: [{ place: placeOfWords(first), message: 'the other form' }],
      });
  },
} satisfies Check;

/** Behind an ordinal: the body whose meeting it counts, by its name. */
const body = /^(?: (?:and|to|or) (?:the )?\S+)? \p{L}+ of (?:the )?(?<whose>\p{Lu}[^.;:,]{0,80})/u;

function isOfOthers({ passage, end }: FoundWords, report: CheckedReport): boolean {
  const whose = body.exec(passage.text.slice(end, end + 160))?.groups?.['whose'];
  return whose !== undefined && !isOwnGroup(whose, report);
}

function isBody({ section, block, ancestors }: Passage): boolean {
  return (
    (section !== undefined || block.type === 'heading') && !ancestors.some(({ type }) => type === 'group')
  );
}
