import type { Check } from '../check.ts';

import { meetingOf } from '../words/meeting-of.ts';

const calls =
  /^(?:further )?(?:considering|recalling|noting|recognizing|bearing in mind|taking into account|taking note|emphasizing|reaffirming|acknowledging|welcoming|observing|convinced|aware|concerned|having regard|resolves|instructs|invites|requests|encourages|urges|calls upon|decides|appeals|authorizes|endorses)\b/;

export default {
  code: 'check/call-form',
  severity: 'warning',
  rule: 'The calls of a resolution are in small letters, and are those that ITU uses.',
  reason: 'A call is a participle or a verb of the one sentence that a resolution is.',
  source: 'Resolutions of ITU conferences and of the Council.',
  examples: {
    wrong: {
      record:
        'annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      operative:\n        - call: Resolves\n          points: [to go.]',
      finds: ['Resolves'],
    },
    right:
      'annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      operative:\n        - call: resolves\n          points: [to go.]',
  },
  languages: ['en'],
  runOnRecord({ entry }, find) {
    for (const [index, { resolution }] of (meetingOf(entry)?.annexes ?? []).entries())
      for (const kind of ['preamble', 'operative'] as const)
        for (const [part, { call }] of (resolution?.[kind] ?? []).entries()) {
          if (calls.test(call)) continue;
          const place = entry.source.placeOf(['annexes', index, 'resolution', kind, part, 'call']);
          const small = call.charAt(0).toLowerCase() + call.slice(1);
          if (calls.test(small))
            find({ message: 'A call begins with a small letter.', remedy: `Write "${small}".`, place });
          else
            find({
              message: `"${call}" is no call that ITU resolutions use.`,
              remedy: 'Write one such as considering, recognizing, resolves, instructs, invites.',
              place,
              severity: 'advice',
            });
        }
  },
} satisfies Check;
