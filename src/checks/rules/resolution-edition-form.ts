import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { replaceWords } from '../words/find-words.ts';
import { citationsIn, editionsOf, placeAndYear } from '../words/resolutions.ts';

export default {
  code: 'check/resolution-edition-form',
  severity: 'warning',
  rule: 'The edition of a resolution of a conference is written (Kyoto, 1994), and (Rev. Dubai, 2018) where it is a revision.',
  reason:
    'What stands in brackets is part of the number: "Rev." with its full stop, the city, a comma, the year. Without "Rev." it names the first edition.',
  source: 'Drafting of ITU resolutions; titles of the resolutions in the final acts of the conferences.',
  examples: {
    wrong: { record: inText('It follows Resolution 179 (Dubai, 2018).'), finds: ['(Dubai, 2018)'] },
    right: inText('It follows Resolution 179 (Rev. Dubai, 2018).'),
  },
  cases: [
    {
      record: inText('It follows Resolution 179 (Rev Dubai, 2018), Resolution 179 (Rev. Dubai 2018).'),
      finds: ['(Rev Dubai, 2018)', '(Rev. Dubai 2018)'],
    },
    {
      record: inText('The first was Resolution 179 (Rev. Guadalajara, 2010).'),
      finds: ['(Rev. Guadalajara, 2010)'],
    },
    {
      record: inText('It follows Resolution 67 (WTDC, Buenos Aires, 2017).'),
      finds: ['(WTDC, Buenos Aires, 2017)'],
    },
    {
      record: inText(
        'It follows Resolution 1306 (Council 2009), Resolution 999 (Rome, 1999), the previous Resolution 179 (Guadalajara, 2010).',
      ),
      finds: [],
    },
  ],
  texts: true,
  run({ passages, archive }, find) {
    for (const citation of citationsIn(passages, archive)) {
      const { known, brackets, bracketsAt, number, passage } = citation;
      const named = placeAndYear(brackets);
      if (known === undefined || known.body === 'council' || named === undefined || brackets === undefined)
        continue;
      const edition = editionsOf(known).find(
        ({ place, date }) => place === named.place && date.startsWith(named.year),
      );
      // What is no edition at all is told of by another rule.
      if (edition === undefined) continue;
      const right = `(${edition.revised ? 'Rev. ' : ''}${named.place}, ${named.year})`;
      if (brackets === right) continue;
      find(
        replaceWords(
          { passage, words: brackets, start: bracketsAt, end: bracketsAt + brackets.length },
          right,
          edition.revised
            ? `This edition of Resolution ${number} is a revision, and is written otherwise.`
            : `This edition of Resolution ${number} is the first one, and is written otherwise.`,
        ),
      );
    }
  },
} satisfies Check;
