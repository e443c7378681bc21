import type { Check } from '../check.ts';

import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/contribution-gap',
  severity: 'advice',
  rule: 'The numbers of the documents of a meeting have no gap.',
  reason:
    'A number that is missing is a document that the list forgot, or one that was withdrawn, which the report then says.',
  source: 'List of documents of the 13th meeting of CWG-COP, which leaves out numbers 7 and 8.',
  examples: {
    wrong: {
      record:
        'contributions:\n  - { id: one, number: 2, source: Egypt }\n  - { id: two, number: 5, source: Kenya }\nsections: [introduction]\noutcomes: []',
      finds: ['5'],
    },
    right:
      'contributions:\n  - { id: one, number: 2, source: Egypt }\n  - { id: two, number: 3, source: Kenya }\nsections: [introduction]\noutcomes: []',
  },
  cases: [
    {
      record:
        'contributions:\n  - { id: one, number: 4, source: Egypt }\n  - { id: two, number: 4, source: Kenya }\n  - { id: three, number: 6, source: Chile }\nsections: [introduction]\noutcomes: []',
      finds: [],
    },
    {
      record:
        'contributions:\n  - { id: one, number: 4, source: Egypt }\n  - { id: two, number: 4, revision: 1, source: Egypt }\n  - { id: three, number: 6, source: Chile }\nsections: [introduction]\noutcomes: []',
      finds: ['6'],
    },
  ],
  runOnRecord({ entry }, find) {
    const meeting = meetingOf(entry);
    const numbered = [...(meeting?.contributions ?? []).entries()].flatMap(([index, one]) =>
      one.number !== undefined && (one.meeting ?? meeting?.meeting) === meeting?.meeting
        ? [{ index, number: one.number, code: `${one.number}/${one.revision ?? ''}` }]
        : [],
    );
    const { number: own = 0, revision = '' } = meeting?.document ?? {};
    const taken = [...numbered.map(({ code }) => code), `${own}/${revision}`];
    // Two documents with one number leave a gap where one of them belongs: of these another rule tells.
    if (new Set(taken).size < taken.length) return;
    numbered.sort((one, other) => one.number - other.number);
    for (const [at, { index, number }] of numbered.entries()) {
      const before = numbered[at - 1]?.number ?? number - 1;
      const missing = Array.from({ length: number - before - 1 }, (_, step) => before + step + 1).filter(
        (one) => one !== meeting?.document?.number,
      );
      if (missing.length === 0) continue;
      find({
        message: `The list has no document ${missing.join(', ')}.`,
        remedy: 'Add what is missing, or accept this with the reason.',
        place: entry.source.placeOf(['contributions', index, 'number']),
      });
    }
  },
} satisfies Check;
