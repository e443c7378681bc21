import type { Check } from '../check.ts';

import { daysOf } from '../../archive/at-date.ts';
import { inText } from '../words/example.ts';
import { findWords, isQuoted } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';
import { isoDay, monthPattern } from '../words/months.ts';

const held = new RegExp(
  `\\b[Mm]eeting\\b[^.]{0,60}?\\b(?:was held|took place|held|met) (?:on|from) (?:(\\d{1,2}) ?(?:[-–]|to|and) ?)?(\\d{1,2}) (${monthPattern}) (\\d{4})\\b`,
  'g',
);

export default {
  code: 'check/meeting-date-in-text',
  severity: 'error',
  rule: 'The date of the meeting in a text is that of the record.',
  reason: 'A report of a meeting of 2017 was published that dates it 2016, three times.',
  source: 'Report of the 13th meeting of CWG-COP.',
  examples: {
    wrong: {
      record: inText('The meeting was held on 26 September 2018 in Geneva.'),
      finds: ['26 September 2018'],
    },
    right: inText('The meeting was held on 26 September 2019 in Geneva.'),
  },
  cases: [
    { record: inText('The previous meeting was held on 23 January 2018.'), finds: [] },
    { record: inText('The fourteenth meeting was held on 23 January 2018.'), finds: [] },
  ],
  languages: ['en'],
  run({ passages, entry, document, language }, find) {
    const meeting = meetingOf(entry);
    if (meeting === undefined) return;
    const { from, until } = daysOf(meeting.dates);
    const own = language.wording.ordinals[meeting.meeting - 1] ?? '';
    for (const found of findWords(passages, held)) {
      const { text } = found.passage;
      const lead = text.slice(Math.max(0, found.start - 60), found.start);
      const named = /\b(\w+(?:st|nd|rd|th|first|second|third))\s+$/i.exec(lead)?.[1];
      const isOther = /\b(?:previous|last|next|earlier|other|another|its|their) (?:\w+ )?$/i.test(lead);
      const isNamed =
        named !== undefined && named.toLowerCase() !== own && Number.parseInt(named, 10) !== meeting.meeting;
      if (isQuoted(found.passage) || isOther || isNamed || document.properties.id === '') continue;
      const [, , day = '', month = '', year = ''] = found.match;
      const iso = isoDay(day, month, year);
      if (iso === undefined || (from <= iso && iso <= until)) continue;
      const start = found.end - `${day} ${month} ${year}`.length;
      find({
        message: `The text dates the meeting ${day} ${month} ${year}, the record ${until}.`,
        remedy: 'Correct the text, or the dates of the record.',
        place: found.passage.placeOf(start, found.end),
        related: [{ place: entry.source.placeOf(['dates']), message: 'the dates of the record' }],
      });
    }
  },
} satisfies Check;
