import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { placeOfWords } from '../words/find-words.ts';
import { citationsIn, editionsOf } from '../words/resolutions.ts';

export default {
  code: 'check/resolution-year',
  severity: 'error',
  rule: 'The year before or behind a Council resolution is one in which it was adopted or modified.',
  reason:
    'Resolution 1306 is of 2009; three reports were published that call it "ITU 2010 Council Resolution 1306".',
  source:
    'Documents C09/108(Rev.1) and C09/120; summary box of the reports of the 13th, 15th and 20th meetings of CWG-COP.',
  examples: {
    wrong: { record: inText('It follows ITU 2010 Council Resolution 1306.'), finds: ['2010'] },
    right: inText('It follows Council 2009 Resolution 1306.'),
  },
  cases: [
    { record: inText('It follows Resolution 1306 (Council 2011).'), finds: ['2011'] },
    {
      record: inText(
        'It follows Resolution 1306 (C09, modified C15) and Council Resolution 1306 (2009, modified 2015).',
      ),
      finds: [],
    },
  ],
  texts: true,
  run({ passages, archive }, find) {
    for (const citation of citationsIn(passages, archive)) {
      const { known, lead, brackets = '', number, start } = citation;
      if (known?.body !== 'council') continue;
      const years = new Set(editionsOf(known).map(({ date }) => date.slice(0, 4)));
      const look = (words: string, offset: number): void => {
        for (const match of words.matchAll(/\b(?:C)?(\d{4}|(?<=C)\d{2})\b/g)) {
          const year = (match[1] ?? '').length === 2 ? `20${match[1] ?? ''}` : (match[1] ?? '');
          if (years.has(year)) continue;
          const at = offset + match.index;
          find({
            message: `Council Resolution ${number} is not of ${year}, but of ${[...years].join(' and ')}.`,
            remedy: `Write ${[...years][0] ?? ''}.`,
            place: placeOfWords({ ...citation, start: at, end: at + match[0].length }),
          });
        }
      };
      look(lead, start);
      look(brackets, citation.end - brackets.length);
    }
  },
} satisfies Check;
