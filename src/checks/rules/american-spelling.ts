import type { Check } from '../check.ts';

import { britishWords } from '../words/british-words.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, replaceWords } from '../words/find-words.ts';

const pattern = new RegExp(`(?<![\\p{L}-])(?:${[...britishWords.keys()].join('|')})(?![\\p{L}-])`, 'gu');

export default {
  code: 'check/american-spelling',
  severity: 'warning',
  rule: 'Words are spelled as in British English.',
  reason: 'ITU writes British English; a computer program is one, a programme of work is another.',
  source: 'Paragraph 5.4 of the report of the 15th meeting of CWG-COP: "several programs".',
  examples: {
    wrong: {
      record: inText('Greece presented several programs of its safer internet center.'),
      finds: ['programs', 'center'],
    },
    right: inText('Greece presented several programmes of its safer internet centre.'),
  },
  cases: [
    { record: inText('A computer program, and software programs of the Center for Work.'), finds: [] },
    { record: inText('The country practises what it says.'), finds: [] },
    { record: inText('They share best practises.'), finds: ['practises'] },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, pattern)) {
      const text = britishWords.get(found.words);
      const before = found.passage.text.slice(Math.max(0, found.start - 14), found.start);
      if (text === undefined || isLinked(found)) continue;
      if (/^program/.test(found.words) && /(?:computer|software|antivirus) $/.test(before)) continue;
      // The noun only: "best practices"; the verb has an s.
      if (found.words === 'practises' && !/(?:best|good|of|these|their) $/.test(before)) continue;
      find(replaceWords(found, text, `"${found.words}" is not British spelling.`));
    }
  },
} satisfies Check;
