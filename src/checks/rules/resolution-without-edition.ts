import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { isQuoted, placeOfWords } from '../words/find-words.ts';
import { citationsIn } from '../words/resolutions.ts';

export default {
  code: 'check/resolution-without-edition',
  severity: 'advice',
  rule: 'A resolution of a conference is cited at least once with its place and year.',
  reason: 'They are part of the number, and are never left out at the first mention.',
  source: 'Drafting of ITU resolutions: Resolution 7 (Kyoto, 1994).',
  examples: {
    wrong: { record: 'front: []\n' + inText('It follows Resolution 67.'), finds: ['Resolution 67'] },
    right:
      'front: []\n' +
      inText('It follows Resolution 67 (Rev. Buenos Aires, 2017).\n\nResolution 67 is short.'),
  },
  run({ passages, archive }, find) {
    const whole = passages.map(({ text }) => text).join('\n');
    const told = new Set<number>();
    for (const citation of citationsIn(passages, archive)) {
      const { number, known, brackets } = citation;
      if (known === undefined || known.body === 'council' || brackets !== undefined || told.has(number))
        continue;
      if (isQuoted(citation.passage) || new RegExp(`Resolution ${number} \\(`).test(whole)) continue;
      told.add(number);
      find({
        message: `Resolution ${number} is nowhere cited with its place and year.`,
        remedy: 'Add them at the first mention.',
        place: placeOfWords(citation),
      });
    }
  },
} satisfies Check;
