import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { placeOfWords } from '../words/find-words.ts';
import { citationsIn } from '../words/resolutions.ts';

const bodies: Readonly<Record<string, { readonly names: RegExp; readonly name: string }>> = {
  council: { names: /Council|C\d{2}/, name: 'the Council' },
  plenipotentiary: { names: /Plenipotentiary|PP/, name: 'the Plenipotentiary Conference' },
  development: { names: /WTDC/, name: 'the World Telecommunication Development Conference' },
};

export default {
  code: 'check/resolution-body',
  severity: 'error',
  rule: 'A resolution is called that of the body that adopted it.',
  reason:
    'Every body numbers its own resolutions; under the name of another body the number means something else.',
  source: 'Register of resolutions.',
  examples: {
    wrong: {
      record: inText('It follows Plenipotentiary Resolution 1306.'),
      finds: ['Plenipotentiary Resolution 1306'],
    },
    right: inText('It follows Council Resolution 1306.'),
  },
  texts: true,
  run({ passages, archive }, find) {
    for (const citation of citationsIn(passages, archive)) {
      const own = bodies[citation.known?.body ?? ''];
      const named = Object.values(bodies).find(({ names }) => names.test(citation.lead));
      if (own === undefined || named === undefined || own === named) continue;
      find({
        message: `Resolution ${citation.number} is one of ${own.name}, not of ${named.name}.`,
        remedy: 'Correct the name of the body, or the number.',
        place: placeOfWords({
          ...citation,
          end: citation.start + citation.words.replace(/ (?:of )?\(.*$/s, '').length,
        }),
      });
    }
  },
} satisfies Check;
