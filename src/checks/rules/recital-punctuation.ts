import type { Check } from '../check.ts';

import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/recital-punctuation',
  severity: 'warning',
  rule: 'Recitals and points of a resolution end with a semicolon, the last under a call with a comma, the very last with a full stop.',
  reason: 'A resolution is one sentence, from the name of the body to the last full stop.',
  source: 'Resolutions of ITU conferences and of the Council.',
  examples: {
    wrong: {
      record:
        'annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      preamble:\n        - call: considering\n          recitals: [that it is late., "that it is cold,"]\n      operative:\n        - call: resolves\n          points: [to go.]',
      finds: ['.'],
    },
    right:
      'annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      preamble:\n        - call: considering\n          recitals: [that it is late;, "that it is cold,"]\n      operative:\n        - call: resolves\n          points: [to go.]',
  },
  runOnRecord({ entry }, find) {
    const { source } = entry;
    for (const [index, { resolution }] of (meetingOf(entry)?.annexes ?? []).entries()) {
      if (resolution === undefined) continue;
      const parts = [
        ...(resolution.preamble ?? []).map(({ recitals }, part) => ({
          texts: recitals,
          path: ['preamble', part, 'recitals'] as const,
        })),
        ...resolution.operative.map(({ points }, part) => ({
          texts: points,
          path: ['operative', part, 'points'] as const,
        })),
      ];
      for (const [at, { texts, path }] of parts.entries())
        for (const [item, text] of texts.entries()) {
          const isLast = item === texts.length - 1;
          const right = !isLast ? ';' : at === parts.length - 1 ? '.' : ',';
          const written = text.trimEnd();
          const end = /[.;,:]$/.exec(written)?.[0] ?? '';
          if (end === right || end === ':' || /\n/.test(written)) continue;
          const place = source.placeInText(
            ['annexes', index, 'resolution', ...path, item],
            written.length - Math.max(1, end.length),
            written.length,
          );
          find({
            message: `This ends with ${end === '' ? 'nothing' : `"${end}"`}; "${right}" belongs here.`,
            remedy: `End it with "${right}".`,
            place,
          });
        }
    }
  },
} satisfies Check;
