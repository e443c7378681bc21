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
      record: inText('It follows Resolution 1306 of ITU Council 2010 (modified in 2016).'),
      finds: ['2010', '2016'],
    },
    { record: inText('Resolution 1306, modified by Council 2014, asks for it.'), finds: ['2014'] },
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
      const { known, lead, brackets = '', bracketsAt, tail, tailAt, number, start } = citation;
      if (known?.body !== 'council') continue;
      const years = editionsOf(known).map(({ date }) => date.slice(0, 4));
      const modified = editionsOf(known)
        .filter(({ revised }) => revised)
        .map(({ date }) => date.slice(0, 4));
      const look = (words: string, offset: number): void => {
        for (const match of words.matchAll(/\b(?:C)?(\d{4}|(?<=C)\d{2})\b/g)) {
          const year = (match[1] ?? '').length === 2 ? `20${match[1] ?? ''}` : (match[1] ?? '');
          const isModification = /\b(?:modified|amended|revised|Rev\.?)\b[^;]*$/i.test(
            words.slice(0, match.index),
          );
          const right = isModification ? modified : years;
          if (right.includes(year)) continue;
          const at = offset + match.index;
          find({
            message: isModification
              ? `Council Resolution ${number} was not modified in ${year}${modified.length === 0 ? '' : `, but in ${modified.join(' and ')}`}.`
              : `Council Resolution ${number} is not of ${year}, but of ${years.join(' and ')}.`,
            remedy:
              right[0] === undefined
                ? 'Leave the modification out.'
                : `Write ${right[isModification ? right.length - 1 : 0] ?? ''}.`,
            place: placeOfWords({ ...citation, start: at, end: at + match[0].length }),
          });
        }
      };
      look(lead, start);
      if (bracketsAt < tailAt) look(brackets, bracketsAt);
      look(tail, tailAt);
    }
  },
} satisfies Check;
