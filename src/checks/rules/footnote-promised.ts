import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const promise = /\b(?:see|in) (?:the )?foot ?note(?: (\d{1,2}))?\b|(?<=\p{L})\*(?=[\s.,;)]|$)/giu;

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
  cases: [{ record: inText('The figures\\* are those of 2018.'), finds: ['*'] }],
  languages: ['en'],
  run({ passages, document }, find) {
    for (const found of findWords(passages, promise)) {
      const number = Number(found.match[1] ?? 1);
      if (isQuoted(found.passage) || (found.words !== '*' && number <= document.footnotes.length)) continue;
      find({
        message:
          found.words === '*' ? 'This is the mark of no footnote.' : `This report has no footnote ${number}.`,
        remedy: 'Write [^NAME] here, and the text under "footnotes".',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
