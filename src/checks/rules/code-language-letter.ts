import type { Check } from '../check.ts';

import { codesOfRecord } from '../words/codes-of-record.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, placeOfWords } from '../words/find-words.ts';

const lettered =
  /(?<=\b(?:C?WG-[A-Z][A-Za-z]*[-/]\d{1,2}|C\d{2})\/\d{1,3}(?: ?\((?:Rev|Corr?|Add)\. ?\d{1,2}\)| Rev\. ?\d)*)-[EFSRCA]\b/g;

export default {
  code: 'check/code-language-letter',
  severity: 'warning',
  rule: 'A code in running text has no language letter, nor has one that a record gives.',
  reason:
    'The letter tells the language versions of a paper apart; a text cites the document, in whatever language it is read.',
  source: 'Documents of ITU: the letter stands in masthead and header only.',
  examples: {
    wrong: { record: inText('See Document C18/62-E.'), finds: ['-E'] },
    right: inText('See Document C18/62.'),
  },
  cases: [
    {
      record: 'document: { code: CWG-COP-15/3-E, languages: [en] }',
      finds: ['-E'],
    },
    {
      record:
        'contributions: [{ id: one, code: "C18/62-F", title: Report }]\n' + inText('Council noted [](#one).'),
      finds: ['-F'],
    },
    { record: 'document: { code: CWG-COP-15/3, languages: [en] }', finds: [] },
    {
      record: inText('See C18/62(Rev.1)-E, C18/62(Cor.1)-F, C18/63(Rev.1)(Add.2)-E and C18/64 (Rev.1).'),
      finds: ['-E', '-F', '-E'],
    },
  ],
  texts: true,
  runOnRecord({ entry }, find) {
    for (const { code, placeOf } of codesOfRecord(entry)) {
      const [letter] = /(?<=\d\)?)-[EFSRCA]$/.exec(code) ?? [];
      if (letter === undefined) continue;
      const place = placeOf(code.length - letter.length, code.length);
      find({
        message:
          'The letter of the language is added where the code is printed, and would stand there twice.',
        remedy: `Delete "${letter}".`,
        place,
        severity: 'error',
        fix: { description: `Delete "${letter}".`, edits: [{ place, text: '' }] },
      });
    }
  },
  run({ passages }, find) {
    for (const found of findWords(passages, lettered)) {
      const isComputed = found.passage.nodesAt(found.start).some(({ type }) => type === 'reference');
      if (isComputed || isLinked(found)) continue;
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
