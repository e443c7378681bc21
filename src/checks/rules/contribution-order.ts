import type { Check } from '../check.ts';

import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/contribution-order',
  severity: 'advice',
  rule: 'The documents of a meeting are listed in the order of their numbers.',
  reason: 'Who looks for a document in a list looks for its number.',
  source: 'Lists of documents of the 1st and the 13th meeting.',
  examples: {
    wrong: {
      record:
        'contributions:\n  - { id: one, number: 3, source: Egypt }\n  - { id: two, number: 2, source: Kenya }\nsections: [introduction]\noutcomes: []',
      finds: ['2'],
    },
    right:
      'contributions:\n  - { id: one, number: 2, source: Egypt }\n  - { id: two, number: 3, source: Kenya }\nsections: [introduction]\noutcomes: []',
  },
  cases: [
    {
      record:
        'contributions:\n  - { id: one, number: 4, listed: false, source: Egypt }\n  - { id: two, source: Chad }\n  - { id: three, number: 2, source: Kenya }\n  - { id: four, number: 3, kind: information, source: Mali }\nsections: [introduction]\noutcomes: []',
      finds: [],
    },
  ],
  runOnRecord({ entry }, find) {
    const meeting = meetingOf(entry);
    let last = 0;
    for (const [index, one] of (meeting?.contributions ?? []).entries()) {
      const isOther = (one.meeting ?? meeting?.meeting) !== meeting?.meeting;
      if (one.number === undefined || one.listed === false || isOther) continue;
      if (one.number < last)
        find({
          message: `Document ${one.number} stands behind document ${last} in the list.`,
          remedy: 'Put the documents in the order of their numbers, or accept this with the reason.',
          place: entry.source.placeOf(['contributions', index, 'number']),
        });
      last = Math.max(last, one.number);
    }
  },
} satisfies Check;
