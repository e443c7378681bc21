import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/annex-without-title',
  severity: 'warning',
  rule: 'An annex has a title, unless it is a draft resolution, which has its own.',
  reason: 'Who turns the pages does not see from “Annex 2” alone what stands there.',
  source: 'Practice of ITU reports.',
  examples: {
    wrong: {
      record: inText('The terms are in [](#terms).') + '\nannexes:\n  - { id: terms, text: It reports. }',
      finds: ['terms'],
    },
    right:
      inText('The terms are in [](#terms).') +
      '\nannexes:\n  - { id: terms, title: Terms of reference, text: It reports. }',
  },
  cases: [
    {
      record:
        inText('The draft is in [](#draft).') +
        '\nannexes:\n  - { id: draft, resolution: { number: "Draft New Resolution [...]", operative: [{ call: resolves, points: [to continue.] }] } }',
      finds: [],
    },
  ],
  runOnRecord({ entry }, find) {
    for (const [index, { title, resolution }] of (meetingOf(entry)?.annexes ?? []).entries())
      if (title === undefined && resolution === undefined)
        find({
          message: 'This annex has no title.',
          remedy: 'Add a "title" below its ID.',
          place: entry.source.placeOf(['annexes', index, 'id']),
        });
  },
} satisfies Check;
