import type { Check } from '../check.ts';

import { editionAt } from '../../archive/at-date.ts';
import type { Passage } from '../passages.ts';
import { inText } from '../words/example.ts';
import { isQuoted, placeOfWords } from '../words/find-words.ts';
import { reportDay } from '../words/meeting-of.ts';
import { citationsIn, placeAndYear } from '../words/resolutions.ts';

export default {
  code: 'check/resolution-without-edition',
  severity: 'advice',
  rule: 'A resolution is cited at its first mention with its edition: place and year, or the year in which the Council modified it.',
  reason:
    'Place and year are part of the number and are not left out at first; of a Council resolution the reader must know whether the text of its year is meant or the modified one.',
  source:
    'Drafting of ITU resolutions: Resolution 7 (Kyoto, 1994); Council documents, which cite Resolution 1306 (C09, modified C15).',
  examples: {
    wrong: { record: 'front: []\n' + inText('It follows Resolution 67.'), finds: ['Resolution 67'] },
    right:
      'front: []\n' +
      inText('It follows Resolution 67 (Rev. Buenos Aires, 2017).\n\nResolution 67 is short.'),
  },
  cases: [
    {
      record:
        'front: []\n' +
        inText(
          'It follows ITU Plenipotentiary Resolution 179.\n\nResolution 179 (Rev. Dubai, 2018) is long.',
        ),
      finds: ['ITU Plenipotentiary Resolution 179'],
    },
    {
      record: 'front: []\n' + inText('It follows Council 2009 Resolution 1306.'),
      finds: ['Council 2009 Resolution 1306'],
    },
    {
      record:
        'front: []\n' +
        inText(
          'It follows Resolution 1306, as modified by the Council in 2015.\n\nResolution 1306 is short.',
        ),
      finds: [],
    },
    {
      record:
        'front:\n  - summary\n  - part: references\n    text: Council Resolution 1306; Resolution 179 (Rev. Dubai, 2018)',
      finds: ['Council Resolution 1306'],
    },
    { record: inText('It follows Resolution 179, which the summary above cites in full.'), finds: [] },
  ],
  run({ passages, archive, entry }, find) {
    const day = reportDay(entry, archive);
    const seen = new Set<number>();
    const references = referencesIn(passages);
    const own = citationsIn(passages, archive);
    if (own.length === 0) return;
    const isOwn = new Set(own.map(({ passage, start }) => `${passages.indexOf(passage)}/${start}`));
    for (const citation of citationsIn(passages, archive, true)) {
      const { number, known, passage, start } = citation;
      if (known === undefined || isQuoted(passage)) continue;
      // A list of references is where the reader looks them up: there all of them are cited in full.
      const isReference = references.has(passage);
      const isFirst = !seen.has(number);
      seen.add(number);
      if (!isFirst && !isReference) continue;
      if (!isOwn.has(`${passages.indexOf(passage)}/${start}`)) continue;
      const place = placeOfWords(citation);
      if (known.body !== 'council') {
        if (placeAndYear(citation.brackets) !== undefined) continue;
        find({
          message: `Resolution ${number} is cited without its place and year.`,
          remedy: 'Add them at the first mention.',
          place,
        });
        continue;
      }
      const edition = day === undefined ? undefined : editionAt(known, day);
      if (edition?.revised !== true || /modified|amended|revised|Rev\b/i.test(citation.words)) continue;
      const year = edition.date.slice(0, 4);
      find({
        message: `Council Resolution ${number} was modified in ${year}, which is not said here.`,
        remedy: `Write "Council Resolution ${number} (${known.adopted.date.slice(0, 4)}, modified ${year})".`,
        place,
      });
    }
  },
} satisfies Check;

/** The passages of the box under the title that stand under "References". */
function referencesIn(passages: readonly Passage[]): ReadonlySet<Passage> {
  let isUnder = false;
  return new Set(
    passages.filter(({ block, text, section }) => {
      const isHeading = block.type === 'paragraph' && block.style === 'box-heading';
      if (isHeading) isUnder = /^References\b/.test(text);
      return isUnder && !isHeading && section === undefined;
    }),
  );
}
