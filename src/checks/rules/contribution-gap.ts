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
  runOnRecord({ entry }, find) {
    const meeting = meetingOf(entry);
    const numbered = [...(meeting?.contributions ?? []).entries()].flatMap(([index, one]) =>
      one.number !== undefined && (one.meeting ?? meeting?.meeting) === meeting?.meeting
        ? [{ index, number: one.number }]
        : [],
    );
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
