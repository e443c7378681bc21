import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isLinked, placeOfWords } from '../words/find-words.ts';

const lettered = /(?<=\b(?:C?WG-[A-Z][A-Za-z]*[-/]\d{1,2}|C\d{2})\/\d{1,3}(?:\(Rev\.\d\))?)-[EFSRCA]\b/g;

export default {
  code: 'check/code-language-letter',
  severity: 'warning',
  rule: 'A code in running text has no language letter.',
  reason:
    'The letter tells the language versions of a paper apart; a text cites the document, in whatever language it is read.',
  source: 'Documents of ITU: the letter stands in masthead and header only.',
  examples: {
    wrong: { record: inText('See Document C18/62-E.'), finds: ['-E'] },
    right: inText('See Document C18/62.'),
  },
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, lettered)) {
      if (isLinked(found)) continue;
      const place = placeOfWords(found);
      find({
        message: 'A code in running text has no language letter.',
        remedy: `Delete "${found.words}".`,
        place,
        fix: { description: `Delete "${found.words}".`, edits: [{ place, text: '' }] },
      });
    }
  },
} satisfies Check;
