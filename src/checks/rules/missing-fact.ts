import { placeOf } from '../../diagnostics/place.ts';
import type { Check } from '../check.ts';

/** The mark, and what it says on its line: up to the end of a quoted value or of a flow mapping. */
const mark = /\bTODO:[^\n]*?(?=['"\]},]*\s*(?:\n|$)|['"]\s*[,}\]])/g;

export default {
  code: 'check/missing-fact',
  severity: 'error',
  rule: 'A report is final only when nothing in its record is marked with “TODO:”.',
  reason:
    'A new record holds what is known and marks what is not (“rapporteur new”); a mark that is left shows a fact that nobody filled in, or that nobody confirmed.',
  source: 'Records that “rapporteur new” begins.',
  examples: {
    wrong: {
      record:
        '# TODO: how many took part\n# attendance: { count: 80 }\nsections: [introduction, outcomes]\noutcomes:\n  - { id: themes, text: "TODO: what was decided" }',
      finds: ['TODO: how many took part', 'TODO: what was decided'],
    },
    right:
      'attendance: { count: 80 }\nsections: [introduction, outcomes]\noutcomes:\n  - { id: themes, text: The themes were agreed. }',
  },
  cases: [
    { record: "footnotes: { one: 'TODO: a source', two: 'It is there.' }", finds: ['TODO: a source'] },
    { record: '# A list of things to do: none.\nfootnotes: { one: Todo }', finds: [] },
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
} satisfies Check;
