import type { Check } from '../check.ts';

import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/contributions-alike',
  severity: 'warning',
  rule: 'No two documents in the list are the same, or look the same.',
  reason: 'Readers cannot tell them apart, and a number given twice is the number of none.',
  source: 'List of documents of the 20th meeting of CWG-COP, which has two entries of some sources.',
  examples: {
    wrong: {
      record:
        'contributions:\n  - { id: one, number: 1, source: Egypt }\n  - { id: two, number: 1, source: Kenya }\n  - { id: three, source: Kenya }\n  - { id: four, source: Kenya }\nsections: [introduction]\noutcomes: []',
      finds: ['{ id: two, number: 1, source: Kenya }', '{ id: four, source: Kenya }'],
    },
    right:
      'contributions:\n  - { id: one, number: 1, source: Egypt }\n  - { id: two, number: 2, source: Egypt }\nsections: [introduction]\noutcomes: []',
  },
  cases: [
    {
      record:
        'document: { number: 3, date: 2019-10-09, languages: [en] }\ncontributions: [{ id: one, number: 3, source: Egypt }]\nsections: [introduction]\noutcomes: []',
      finds: ['3'],
    },
  ],
  runOnRecord({ entry }, find) {
    const meeting = meetingOf(entry);
    const contributions = meeting?.contributions ?? [];
    const codes = new Map<string, number>();
    const looks = new Map<string, number>();
    for (const [index, one] of contributions.entries()) {
      const code =
        one.code ??
        (one.number === undefined ? undefined : `${one.meeting ?? ''}/${one.number}/${one.revision ?? ''}`);
      const look = JSON.stringify([code, one.kind, one.source, one.title, one.line]).toLowerCase();
      const { number } = meeting?.document ?? {};
      if (number !== undefined && code === `/${number}/${meeting?.document?.revision ?? ''}`) {
        find({
          message: 'This document has the number of the report.',
          remedy: 'Correct one of the numbers.',
          place: entry.source.placeOf(['contributions', index, 'number']),
          related: [{ place: entry.source.placeOf(['document', 'number']), message: 'the report' }],
        });
        continue;
      }
      const earlier = (code === undefined ? undefined : codes.get(code)) ?? looks.get(look);
      if (code !== undefined && !codes.has(code)) codes.set(code, index);
      if (!looks.has(look)) looks.set(look, index);
      if (earlier === undefined) continue;
      find({
        message:
          code !== undefined && codes.get(code) !== index
            ? 'This document has the number of another one.'
            : 'This document cannot be told from another one.',
        remedy: code === undefined ? 'Give each its title or its number.' : 'Correct one of the numbers.',
        place: entry.source.placeOf(['contributions', index]),
        related: [{ place: entry.source.placeOf(['contributions', earlier]), message: 'the other one' }],
      });
    }
  },
} satisfies Check;
