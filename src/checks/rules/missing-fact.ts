import { placeOf } from '../../diagnostics/place.ts';
import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';

const marker =
  /\b(?:TODO|TBD|TBC|XXX|FIXME)\b:?|\[(?:…|\.\.\.|[Tt][Bb][CcDd]|[Tt]o be (?:completed|confirmed|added))\]|[?？]{2,}/g;

/** The mark of a new record, with what it says: up to the end of its line, of a quoted value or of a flow mapping. */
const mark = /\bTODO:[^\n]*?(?=['"\]},]*\s*(?:\n|$)|['"]\s*[,}\]])/g;

export default {
  code: 'check/missing-fact',
  severity: 'error',
  rule: 'A final report has no marks of what is still to be added, nor has its record.',
  reason:
    'A mark that is forgotten goes out to all members. A new record holds what is known and marks what is not with “TODO:”, in values and in remarks; such a mark shows a fact that nobody filled in.',
  source: 'Practice of every secretariat.',
  examples: {
    wrong: { record: inText('The meeting was opened by TODO.'), finds: ['TODO'] },
    right: inText('The meeting was opened by the Chair.'),
  },
  cases: [
    { record: inText('Was it late?? The number [tbc] is missing.'), finds: ['??', '[tbc]'] },
    {
      record:
        '# TODO: how many took part\n# attendance: { count: 80 }\nsections: [introduction, outcomes]\noutcomes:\n  - { id: themes, text: "TODO: what was decided" }',
      finds: ['TODO: how many took part', 'TODO: what was decided'],
    },
    { record: "footnotes: { one: 'TODO: a source', two: 'It is there.' }", finds: ['TODO: a source'] },
    { record: '# A list of things to do: none.\nfootnotes: { one: Todos }', finds: [] },
  ],
  runOnRecord({ entry }, find) {
    const { file, text, lines } = entry.source;
    for (const { 0: words, index } of text.matchAll(mark)) {
      const missing = words.replace(/^TODO:\s*/, '').trimEnd();
      find({
        message:
          missing === '' ? 'A fact is still missing here.' : `This is still to be filled in: ${missing}`,
        remedy: 'Write what is known now, and delete the mark with its remark.',
        place: placeOf(file, lines, index, index + words.trimEnd().length),
      });
    }
  },
  run({ passages }, find) {
    for (const found of findWords(passages, marker)) {
      // The number of a draft resolution is given by the body that adopts it.
      if (found.passage.ancestors.some(({ type }) => type === 'annex')) continue;
      if (found.words === 'TODO:') continue; // Told above, with what it says.
      find({
        message: 'Something is still to be added here.',
        remedy: 'Add it, or delete the mark.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
