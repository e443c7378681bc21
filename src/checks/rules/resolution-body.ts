import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { placeOfWords } from '../words/find-words.ts';
import { citationsIn, placeAndYear } from '../words/resolutions.ts';

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
    'Every body numbers its own resolutions; under the name of another body the number means something else. "ITU" alone names no body: none of its resolutions is one of all of ITU.',
  source: 'Register of resolutions; ITU Constitution, articles 8, 10, 13, 18 and 22.',
  examples: {
    wrong: {
      record: inText('It follows Plenipotentiary Resolution 1306.'),
      finds: ['Plenipotentiary Resolution 1306'],
    },
    right: inText('It follows Council Resolution 1306.'),
  },
  cases: [
    {
      record: inText('It follows Resolution 179 of the Council.'),
      finds: ['Resolution 179 of the Council'],
    },
    {
      record: inText('It follows WTDC Resolution 179 (Rev. Dubai, 2018).'),
      finds: ['WTDC Resolution 179'],
    },
    { record: inText('It follows ITU Resolution 179 (Rev. Dubai, 2018).'), finds: ['ITU'] },
    {
      record: inText(
        'It follows Resolution 67 (Rev. Buenos Aires, 2017) of WTDC, and Resolution 1306 of ITU Council 2009.',
      ),
      finds: [],
    },
    {
      record: inText('ITU Plenipotentiary Resolution 179 (Rev. Dubai, 2018) asks for it.'),
      finds: [],
    },
  ],
  texts: true,
  run({ passages, archive }, find) {
    for (const citation of citationsIn(passages, archive)) {
      const { known, lead, tail, brackets, start, number, passage } = citation;
      const own = bodies[known?.body ?? ''];
      if (own === undefined) continue;
      const ofBody = /^,? of [^(]*/.exec(tail)?.[0].trimEnd() ?? '';
      const named = Object.values(bodies).find(({ names }) => names.test(lead) || names.test(ofBody));
      if (named !== undefined && own !== named) {
        find({
          message: `Resolution ${number} is one of ${own.name}, not of ${named.name}.`,
          remedy: 'Correct the name of the body, or the number.',
          place: placeOfWords({
            ...citation,
            end: ofBody === '' ? citation.numberEnd : citation.tailAt + ofBody.length,
          }),
        });
      } else if (lead === 'ITU' && ofBody === '') {
        find({
          message: `"ITU Resolution ${number}" does not say which body adopted it.`,
          remedy:
            placeAndYear(brackets) === undefined
              ? `Write that it is one of ${own.name}.`
              : 'Leave "ITU" out: place and year name the conference.',
          place: passage.placeOf(start, start + lead.length),
          severity: 'advice',
        });
      }
    }
  },
} satisfies Check;
