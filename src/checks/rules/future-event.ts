import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';
import { meetingOf, lastDayOf } from '../words/meeting-of.ts';
import { isoDay, monthPattern } from '../words/months.ts';

const dated = new RegExp(`\\b(\\d{1,2}) (${monthPattern}) (\\d{4})\\b`, 'g');

export default {
  code: 'check/future-event',
  severity: 'warning',
  rule: 'What comes after the report is told in the future, what came before the meeting in the past.',
  reason: 'A sentence that was written before the event was not changed after it, or a year is wrong.',
  source: 'Practice of every editor.',
  examples: {
    wrong: { record: inText('The workshop was held on 3 May 2021.'), finds: ['3 May 2021'] },
    right: inText('The workshop will be held on 3 May 2021.'),
  },
  cases: [
    { record: inText('A workshop will be held on 3 May 2018.'), finds: ['3 May 2018'] },
    { record: inText('It was decided to meet on 3 May 2021.'), finds: [] },
  ],
  languages: ['en'],
  run({ passages, entry }, find) {
    const meeting = meetingOf(entry);
    const last = lastDayOf(entry);
    if (meeting === undefined || last === undefined) return;
    const issued = meeting.document?.date ?? last;
    for (const found of findWords(passages, dated)) {
      const [, day = '', month = '', year = ''] = found.match;
      const iso = isoDay(day, month, year);
      if (iso === undefined || isQuoted(found.passage)) continue;
      const { text } = found.passage;
      const before = text.slice(text.lastIndexOf('. ', found.start) + 1, found.start);
      const isPast =
        /\b(?:was|were|had been) (?:\w+ )?(?:held|launched|opened|published|organized|adopted|celebrated)\b[^,;]*$|\btook place\b[^,;]*$/.test(
          before,
        );
      const isFuture = /\bwill (?:be|take place|meet)\b[^,;]*$/.test(before);
      if (isPast && iso > issued)
        find({
          message: `${found.words} comes after the report, which tells of it in the past.`,
          remedy: 'Correct the date, or tell of it in the future.',
          place: placeOfWords(found),
        });
      else if (isFuture && iso < last)
        find({
          message: `${found.words} came before the meeting, and is told of in the future.`,
          remedy: 'Correct the date, or tell of it in the past.',
          place: placeOfWords(found),
        });
    }
  },
} satisfies Check;
