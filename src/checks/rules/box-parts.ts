import type { Check } from '../check.ts';

import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/box-parts',
  severity: 'advice',
  rule: 'The box under the title says what the reader is asked to do, or where to read on.',
  reason:
    'A body that receives a report asks first what it must do with it; a box with a summary alone does not say it.',
  source:
    'Reports of ITU: Summary, Action required, References; the report of the 15th meeting of CWG-COP has only the first.',
  examples: {
    wrong: { record: 'front: [summary]', finds: ['summary'] },
    right:
      'front:\n  - summary\n  - { part: action-required, text: The Council is invited to note this report. }',
  },
  runOnRecord({ entry }, find) {
    const front = meetingOf(entry)?.front;
    if (front === undefined) return;
    const names = front.map((part) => (typeof part === 'string' ? part : part.part));
    if (names.length === 0 || names.includes('action-required') || names.includes('references')) return;
    find({
      message: 'The box has neither "Action required" nor "References".',
      remedy: 'Add the part "action-required", or accept this with the reason.',
      place: entry.source.placeOf(['front', 0]),
    });
  },
} satisfies Check;
