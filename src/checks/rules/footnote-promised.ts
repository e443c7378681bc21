import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const promise =
  /\b(?:see|in) (?:the )?foot ?note(?: (\d{1,2}))?\b|(?<=\p{L})\*(?=[\s.,;)]|$)|(?<=[\p{L}\d.,;:)”])\[\d{1,2}\](?!\()|(?<=\p{L}{3}[.,;]?)[¹²³⁴-⁹]+(?![\p{L}\p{N}])/giu;

/** The mark of a footnote as Word leaves it, or as it was typed: an asterisk, a figure in brackets or a raised one. */
const mark = /^[*[¹²³⁴-⁹]/;

export default {
  code: 'check/footnote-promised',
  severity: 'warning',
  rule: 'A footnote of which a text speaks is there.',
  reason:
    'A mark that was typed, or a footnote that was forgotten, sends the reader to the foot of the page for nothing.',
  source: 'Discussion of the 20th meeting of CWG-COP, in which a footnote was promised.',
  examples: {
    wrong: { record: inText('The figures are those of 2018 (see footnote 1).'), finds: ['see footnote 1'] },
    right: inText('The figures are those of 2018[^source].') + '\nfootnotes: { source: By the secretariat. }',
  },
  cases: [
    { record: inText('The figures\\* are those of 2018.'), finds: ['*'] },
    {
      record: inText('It reached 171 towns[1], in three years.[12] It was read¹, and sent.²'),
      finds: ['[1]', '[12]', '¹', '²'],
    },
    { record: inText('The room has 40 m², Resolution [1] and [1] [2] are drafts, 10³ came.'), finds: [] },
  ],
  languages: ['en'],
  run({ passages, document }, find) {
    for (const found of findWords(passages, promise)) {
      const number = Number(found.match[1] ?? 1);
      const isMark = mark.test(found.words);
      if (isQuoted(found.passage) || (!isMark && number <= document.footnotes.length)) continue;
      find({
        message: isMark ? 'This is the mark of no footnote.' : `This report has no footnote ${number}.`,
        remedy: 'Write [^NAME] here, and the text under "footnotes".',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
