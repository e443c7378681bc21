import type { Check } from '../check.ts';
import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/contribution-unnamed',
  severity: 'warning',
  rule: 'Of each document in the list it is said who submitted it, or what its title is.',
  reason: 'A code alone tells a reader nothing, and a document without one would be an empty line.',
  source: 'Lists of documents of the reports of CWG-COP.',
  examples: {
    wrong: {
      record:
        'contributions:\n  - { id: plan, number: 1, kind: contribution }\nsections: [documents]\noutcomes: []',
      finds: ['{ id: plan, number: 1, kind: contribution }'],
    },
    right:
      'contributions:\n  - { id: plan, number: 1, kind: contribution, source: Egypt }\nsections: [documents]\noutcomes: []',
  },
  cases: [
    {
      record:
        'contributions: [{ id: plan, number: 1, listed: false }, { id: view, line: Two papers of Kenya }]\nsections: [documents]\noutcomes: []',
      finds: [],
    },
  ],
  runOnRecord({ entry }, find) {
    for (const [index, one] of (meetingOf(entry)?.contributions ?? []).entries()) {
      const { source, title, line, listed } = one;
      if (listed === false || [source, title, line].some((words) => words !== undefined)) continue;
      find({
        message: 'Neither who submitted this document nor its title is given.',
        remedy: 'Add a "source" or a "title"; or "listed: false", if it is not to be in the list.',
        place: entry.source.placeOf(['contributions', index]),
      });
    }
  },
} satisfies Check;
