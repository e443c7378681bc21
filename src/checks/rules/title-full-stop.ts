import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, replaceWords } from '../words/find-words.ts';

const title = /\b(Mr|Mrs|Ms|Dr)\.(?= \p{Lu})/gu;

export default {
  code: 'check/title-full-stop',
  severity: 'warning',
  rule: 'Mr, Ms, Mrs and Dr have no full stop.',
  reason: 'British usage, which ITU follows, puts no full stop after a word that keeps its last letter.',
  source: 'Paragraph 2.1 of the report of the 15th meeting of CWG-COP, which has "Mr." and "Mr".',
  examples: {
    wrong: { record: inText('Mr. Zhao opened the meeting.'), finds: ['Mr.'] },
    right: inText('Mr Zhao opened the meeting.'),
  },
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, title))
      find(replaceWords(found, found.match[1] ?? '', `"${found.words}" has a full stop too many.`));
  },
} satisfies Check;
