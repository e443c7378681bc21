import type { Check } from '../check.ts';

import { codesOfRecord } from '../words/codes-of-record.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, replaceWords } from '../words/find-words.ts';

/** A code of which some parts are joined by a dash: a prefix of several parts, the number of a meeting, that of a document. */
const dashed = /\b([A-Z]{2,}(?:[-–—][A-Z][A-Za-z]+)+)([-–—/])(\d{1,3})\/(\d{1,4})(?![\d/])/g;

const forms: readonly {
  readonly pattern: RegExp;
  readonly right: (match: RegExpExecArray) => string;
  readonly why: string;
}[] = [
  {
    pattern: dashed,
    right: ([, prefix = '', joint = '', meeting = '', number = '']) =>
      `${prefix}${joint}${meeting}/${number}`.replace(/[–—]/g, '-'),
    why: 'Its parts are joined by hyphens.',
  },
  {
    pattern: /\bC(\d{2}) ?[-–] ?(\d{1,3})\b(?!\s*(?:year|old))/g,
    right: ([, year = '', number = '']) => `C${year}/${number}`,
    why: 'Codes of Council documents have a slash.',
  },
  {
    pattern: /\bC20(\d{2})\/(\d{1,3})(?![\d/])/g,
    right: ([, year = '', number = '']) => `C${year}/${number}`,
    why: 'Codes of Council documents have the last two figures of the year.',
  },
  {
    pattern: /(?<=\bDocuments? )[Cc][- –]?(\d{2}) ?\/ ?(\d{1,3})(?![\d/])/g,
    right: ([, year = '', number = '']) => `C${year}/${number}`,
    why: 'Its parts are joined by a slash alone.',
  },
  {
    pattern: /\b(C?)WG-([A-Z][A-Za-z]*)(\d{1,2})\/(\d{1,3})(?![\d/])/g,
    right: ([, council = '', name = '', meeting = '', number = '']) =>
      `${council}WG-${name}${council === '' ? '/' : '-'}${meeting}/${number}`,
    why: 'The number of the meeting stands apart from the prefix.',
  },
  {
    pattern: /\b((?:C?WG-[A-Z][A-Za-z]*[-/]\d{1,2}|C\d{2})\/)0+([1-9]\d{0,2})(?![\d/])/g,
    right: ([, before = '', number = '']) => `${before}${number}`,
    why: 'No zero stands before its number.',
  },
  {
    pattern: /\b(C?WG-[A-Z][A-Za-z]*[-/]\d{1,2})(?: \/ ?|\/ )(\d{1,3})(?![\d/])/g,
    right: ([, before = '', number = '']) => `${before}/${number}`,
    why: 'It has no spaces.',
  },
  {
    pattern: /\b(C?WG) (COP|CP)[-/ ](\d{1,2})\/(\d{1,3})\b/g,
    right: ([, first = '', second = '', meeting = '', number = '']) =>
      `${first}-${second}-${meeting}/${number}`,
    why: 'The parts of a prefix are joined by a hyphen.',
  },
  {
    pattern: /\b((?:C?WG-[A-Z][A-Za-z]*[-/]\d{1,2}|C\d{2})\/\d{1,3}) ?\((?:[Rr]ev ?|REV\.? ?|rev\. ?)(\d)\)/g,
    right: ([, code = '', revision = '']) => `${code}(Rev.${revision})`,
    why: 'A revision is written (Rev.1), without a space.',
  },
  {
    pattern:
      /\b(?:Doc\.?|doc\.?|DOC\.?|document|Document No\.?|Document number) (?=(?:C?WG-[A-Z]|C\d{2}\/))/g,
    right: () => 'Document ',
    why: 'A code is cited with the word "Document", with a capital letter.',
  },
];

export default {
  code: 'check/code-grammar',
  severity: 'warning',
  rule: 'Document codes are written in their one form.',
  reason: 'A code is how a document is found, for decades; searches do not find other forms of it.',
  source: 'Codes of ITU documents: CWG-COP-15/3, WG-CP/1/16, C18/62, C09/108(Rev.1).',
  examples: {
    wrong: { record: inText('See Doc. C18/62 and document CWG COP/13/2.'), finds: ['Doc. ', 'CWG COP/13/2'] },
    right: inText('See Document C18/62 and Document CWG-COP-13/2.'),
  },
  cases: [
    {
      record: inText(
        'See CWG-COP15/2, WG-CP14/7, CWG-COP-15 / 2, C2019/65, Document c19/64 and Document C-19/63.',
      ),
      finds: ['CWG-COP15/2', 'WG-CP14/7', 'CWG-COP-15 / 2', 'C2019/65', 'c19/64', 'C-19/63'],
    },
    {
      record: inText('Section C 19/20, C20 and the paper C2019 are there; so is the WG-X25/7/2 series.'),
      finds: [],
    },
    { record: inText('See CWG-COP-15/02, C18/062 and C09/108.'), finds: ['CWG-COP-15/02', 'C18/062'] },
    { record: inText('See Document C09/108 (rev. 1).'), finds: ['C09/108 (rev. 1)'] },
    {
      record:
        'contributions: [{ id: one, code: Document C18/62, title: Report }]\n' +
        inText('Council noted [](#one).'),
      finds: ['Document '],
    },
    { record: inText('The document was long. The Doc is a film.'), finds: [] },
    {
      record: inText('See CWG–COP–15/2, CWG-COP–15/1 and WG–CP/14/2; CWG-COP-15/1–2.'),
      finds: ['CWG–COP–15/2', 'CWG-COP–15/1', 'WG–CP/14/2'],
    },
  ],
  texts: true,
  runOnRecord({ entry }, find) {
    for (const { code, placeOf } of codesOfRecord(entry)) {
      const [word] = /^Doc(?:ument|\.)? +/i.exec(code) ?? [];
      if (word === undefined) continue;
      const place = placeOf(0, word.length);
      find({
        message: 'A code is what stands behind the word "Document".',
        remedy: `Delete "${word.trim()}".`,
        place,
        fix: { description: `Delete "${word.trim()}".`, edits: [{ place, text: '' }] },
      });
    }
  },
  run({ passages }, find) {
    for (const { pattern, right, why } of forms)
      for (const found of findWords(passages, pattern)) {
        const text = right(found.match);
        if (text === found.words || isLinked(found)) continue;
        find(replaceWords(found, text, `"${found.words.trim()}" is not how a code is written. ${why}`));
      }
  },
} satisfies Check;
