import type { Check } from '../check.ts';

import { editionAt } from '../../archive/at-date.ts';
import { inText } from '../words/example.ts';
import { placeOfWords } from '../words/find-words.ts';
import { reportDay } from '../words/meeting-of.ts';
import { citationsIn, editionsOf, placeAndYear } from '../words/resolutions.ts';

/** Words after which an edition that is no longer in force is meant. */
const earlierMeant =
  /\b(?:then|previous|previously|earlier|former|formerly|until|instead of|replac\w+|amend\w+|revis\w+|supersed\w+|first|what was)\b[^.;]{0,30}$/;

export default {
  code: 'check/resolution-edition',
  severity: 'error',
  rule: 'A resolution is cited in an edition that there is, as a rule in that which was in force at the meeting.',
  reason:
    'Place and year are part of the number of a resolution: with other ones it is another text, or none.',
  source:
    'Register of resolutions; Resolution 179: Guadalajara 2010, Busan 2014, Dubai 2018, Bucharest 2022.',
  examples: {
    wrong: { record: inText('It follows Resolution 179 (Rev. Dubai, 2014).'), finds: ['(Rev. Dubai, 2014)'] },
    right: inText('It follows Resolution 179 (Rev. Dubai, 2018).'),
  },
  cases: [
    { record: inText('It follows Resolution 179 (Rev. Busan, 2014).'), finds: ['(Rev. Busan, 2014)'] },
    {
      record: inText('It follows Resolution 179 (Rev. Bucharest, 2022).'),
      finds: ['(Rev. Bucharest, 2022)'],
    },
    {
      record: inText('The meeting was held under Resolution 179 (Rev. Busan, 2014).'),
      finds: ['(Rev. Busan, 2014)'],
    },
    { record: inText('It replaces Resolution 179 (Rev. Busan, 2014).'), finds: [] },
    { record: inText('It followed what was then Resolution 179 (Rev. Busan, 2014).'), finds: [] },
    {
      record: inText(
        'It follows Resolution 67 (Rev. Buenos Aires, 2017) of WTDC and Resolution 999 (Rev. Rome, 1999).',
      ),
      finds: [],
    },
    // What stands in brackets names a body, or says that the text was changed: there is no place in it.
    {
      record: inText(
        'It follows Resolution 1306 (Council 2009), Council Resolution 1306 (Modified 2015), Resolution 1306 (Last amended 2015) and Resolution 1306 (ITU Council, 2009).',
      ),
      finds: [],
    },
  ],
  run({ passages, archive, entry }, find) {
    const day = reportDay(entry, archive);
    for (const citation of citationsIn(passages, archive)) {
      const { known, brackets, bracketsAt, number } = citation;
      const named = placeAndYear(brackets);
      if (known === undefined || named === undefined || brackets === undefined) continue;
      const editions = editionsOf(known);
      const exact = editions.find((one) => one.place === named.place && one.date.startsWith(named.year));
      const place = placeOfWords({
        ...citation,
        start: bracketsAt,
        end: bracketsAt + brackets.length,
      });
      const list = editions.map((one) => `${one.place ?? ''} ${one.date.slice(0, 4)}`).join(', ');
      if (exact === undefined) {
        find({
          message: `There is no Resolution ${number} ${brackets}.`,
          remedy: `Its editions are: ${list}.`,
          place,
        });
        continue;
      }
      const inForce = day === undefined ? undefined : editionAt(known, day);
      const before = citation.passage.text.slice(0, citation.start);
      if (inForce === undefined || inForce.date === exact.date || earlierMeant.test(before)) continue;
      find({
        message:
          exact.date > (day ?? '')
            ? `Resolution ${number} ${brackets} was adopted after the meeting.`
            : `At the meeting the edition of ${inForce.place ?? ''}, ${inForce.date.slice(0, 4)} of Resolution ${number} was in force.`,
        remedy: `Write (Rev. ${inForce.place ?? ''}, ${inForce.date.slice(0, 4)}), or say that an earlier edition is meant.`,
        place,
        ...(exact.date > (day ?? '') ? {} : { severity: 'warning' as const }),
      });
    }
  },
} satisfies Check;
