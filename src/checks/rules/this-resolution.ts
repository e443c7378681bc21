import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const phrase = /\b[Tt]his ([Rr]esolution|[Dd]ecision|[Cc]onvention)\b/g;

export default {
  code: 'check/this-resolution',
  severity: 'warning',
  rule: 'A report says "this Resolution" only of one that it has just named.',
  reason: 'The words were copied from the resolution itself, where they mean something else.',
  source: 'Paragraph 1.3 of the report of four years to PP-18.',
  examples: {
    wrong: {
      record: inText('It was done to ensure collaboration in implementing this Resolution.'),
      finds: ['this Resolution'],
    },
    right: inText('It was done to ensure collaboration in implementing Resolution 179.'),
  },
  cases: [{ record: inText('Resolution 1306 asks for a report. This Resolution is of 2009.'), finds: [] }],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, phrase)) {
      const before = found.passage.text.slice(0, found.start);
      const noun = (found.match[1] ?? '').toLowerCase();
      if (isQuoted(found.passage) || new RegExp(`\\b${noun}\\b`, 'i').test(before)) continue;
      find({
        message: `It is not said which ${noun} is meant.`,
        remedy: `Name it with its number.`,
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
