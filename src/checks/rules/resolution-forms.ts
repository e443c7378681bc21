import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { isQuoted, placeOfWords } from '../words/find-words.ts';
import { type Citation, citationsIn } from '../words/resolutions.ts';

export default {
  code: 'check/resolution-forms',
  severity: 'advice',
  rule: 'A resolution is cited in one form within a report.',
  reason: 'Four forms of one citation make the reader ask whether they are four texts.',
  source: 'Report of four years to PP-18, which cites Resolution 1306 in four forms.',
  examples: {
    wrong: {
      record: inText(
        'It follows Council 2009 Resolution 1306.\n\nIt follows Resolution 1306 (Council 2009).',
      ),
      finds: ['Resolution 1306 (Council 2009)'],
    },
    right: inText('It follows Council Resolution 1306 (2009).\n\nResolution 1306 is short.'),
  },
  run({ passages, archive }, find) {
    const first = new Map<number, Citation>();
    const told = new Set<string>();
    for (const citation of citationsIn(passages, archive)) {
      const { number, lead, brackets } = citation;
      // A short form after a full one is how texts go on.
      if (isQuoted(citation.passage) || (lead === '' && brackets === undefined)) continue;
      const earlier = first.get(number);
      if (earlier === undefined) {
        first.set(number, citation);
        continue;
      }
      if (formOf(earlier) === formOf(citation) || told.has(formOf(citation))) continue;
      told.add(formOf(citation));
      find({
        message: `This resolution is cited in two forms: "${earlier.words}" and "${citation.words}".`,
        remedy: 'Cite it in one form, in full at first and then by its number.',
        place: placeOfWords(citation),
        related: [{ place: placeOfWords(earlier), message: 'the first form' }],
      });
    }
  },
} satisfies Check;

function formOf({ words }: Citation): string {
  return words.replace(/\s+/g, ' ').replace(/\b(?:ITU) /g, '');
}
