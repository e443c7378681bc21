import type { Check } from '../check.ts';
import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/no-outcome',
  severity: 'warning',
  rule: 'A report that has the standard section “outcomes” says what the meeting decided.',
  reason: 'Without an entry a title is printed with nothing below it.',
  source: 'Reports of CWG-COP, of which each ends with its outcomes.',
  examples: {
    wrong: { record: 'sections: [introduction, outcomes]\noutcomes: []', finds: ['outcomes'] },
    right:
      'sections: [introduction, outcomes]\noutcomes:\n  - { id: plan, text: The plan of work was adopted. }',
  },
  cases: [
    { record: 'sections: [introduction]\noutcomes: []', finds: [] },
    {
      record:
        'sections:\n  - standard: outcomes\n    text: The meeting adopted the plan of work.\noutcomes: []',
      finds: [],
    },
  ],
  runOnRecord({ entry }, find) {
    const { sections = [], outcomes = [], extent } = meetingOf(entry) ?? {};
    if (outcomes.length > 0 || extent === 'results') return;
    const index = sections.findIndex(
      (section) =>
        section === 'outcomes' ||
        (typeof section === 'object' && section.standard === 'outcomes' && section.text === undefined),
    );
    if (index < 0) return;
    find({
      message: 'No outcome is given: the title of this section is printed with nothing below it.',
      remedy: 'Write under "outcomes" what the meeting decided, or take "outcomes" out of the sections.',
      place: entry.source.placeOf(['sections', index]),
    });
  },
} satisfies Check;
