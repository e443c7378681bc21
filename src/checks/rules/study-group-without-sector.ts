import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const group = /\b(?:ITU[- ](?=Study))?Study Groups? \d{1,2}\b/g;

export default {
  code: 'check/study-group-without-sector',
  severity: 'warning',
  rule: 'A study group is named with its sector.',
  reason: 'Three sectors of ITU number their study groups from 1: "Study Group 2" is two bodies.',
  source: 'Paragraph 6.5 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('It will be sent to ITU Study Group 2.'), finds: ['ITU Study Group 2'] },
    right: inText('It will be sent to ITU-D Study Group 2.'),
  },
  cases: [{ record: inText('ITU-T Study Group 17 and Study Group 2 of ITU-D answered.'), finds: [] }],
  languages: ['en'],
  run({ passages }, find) {
    for (const found of findWords(passages, group)) {
      const { text } = found.passage;
      const near = text.slice(Math.max(0, found.start - 40), found.end + 25);
      if (/ITU-[TDR]\b/.test(near) || isQuoted(found.passage)) continue;
      find({
        message: 'The sector of the study group is missing.',
        remedy: 'Write ITU-D, ITU-R or ITU-T before it.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
