import type { Check } from '../check.ts';

import { findWords, placeOfWords } from '../words/find-words.ts';
import { inText } from '../words/example.ts';

const typed = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.)[ \t]+(?=\p{L})/gu;

export default {
  code: 'check/typed-number',
  severity: 'error',
  rule: 'Numbers of paragraphs are computed, never typed.',
  reason:
    'A typed number slips when a paragraph is added: a report was published whose paragraphs were numbered 6.1, 6.4, 6.5, 6.5. A number that is typed beside the computed one is printed twice.',
  source: 'Section 6 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('6.4 The Chair recommended more participation.'), finds: ['6.4 '] },
    right: inText('The Chair recommended more participation.'),
  },
  cases: [
    { record: inText('- 2.1 to exchange views;\n- 2.2 to report.'), finds: ['2.1 ', '2.2 '] },
    { record: inText('About 2.5 million children took part.\n\n15 countries took part.'), finds: [] },
  ],
  run({ passages }, find) {
    for (const found of findWords(passages, typed)) {
      const number = found.words.trim();
      const { label } = found.passage;
      const place = placeOfWords(found);
      find({
        message:
          label === undefined
            ? `The number ${number} is typed.`
            : label === number
              ? `The number ${number} is typed, and is computed too.`
              : `The number ${number} is typed, but this is ${label}.`,
        remedy: 'Delete the typed number.',
        place,
        fix: { description: 'Delete the typed number.', edits: [{ place, text: '' }] },
      });
    }
  },
} satisfies Check;
