import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { isQuoted, placeOfWords } from '../words/find-words.ts';
import { type Citation, citationsIn, placeAndYear } from '../words/resolutions.ts';

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
  cases: [
    {
      record: inText(
        'It follows Council Resolution 1306 (2009).\n\nIt follows Resolution 1306 of ITU Council 2009 (modified in 2015).',
      ),
      finds: ['Resolution 1306 of ITU Council 2009 (modified in 2015)'],
    },
    {
      record: inText(
        'It follows ITU Plenipotentiary Resolution 179 (Rev. Dubai, 2018).\n\nResolution 179 (Rev. Dubai, 2018) is long, Resolution 179 is new.',
      ),
      finds: [],
    },
    {
      record: inText(
        'It follows Council Resolution 1306 (2009).\n\nResolution 1306, as modified by the Council in 2015, is short, and Council Resolution 1306 is new.',
      ),
      finds: [],
    },
  ],
  run({ passages, archive }, find) {
    const first = new Map<number, Citation>();
    const told = new Set<string>();
    for (const citation of citationsIn(passages, archive)) {
      const { number } = citation;
      // A short form after a full one is how texts go on.
      if (isQuoted(citation.passage) || /^(?:Council )?Resolution \d+$/.test(formOf(citation))) continue;
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

/** What is compared: of resolutions of conferences what stands in brackets, with which the body need not be named. */
function formOf({ words, brackets, number }: Citation): string {
  if (placeAndYear(brackets) !== undefined) return `Resolution ${number} ${brackets ?? ''}`;
  // "Resolution 1306, as modified in 2015" explains the citation; it is not another form of it.
  const form = words.replace(/,? (?:as )?(?:last )?(?:modified|amended|revised) [^()]*$/, '');
  return form.replace(/\s+/g, ' ').replace(/\b(?:ITU) /g, '');
}
