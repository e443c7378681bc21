import { daysOf } from '../../archive/at-date.ts';
import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { isQuoted, placeOfWords } from '../words/find-words.ts';
import { meetingOf, lastDayOf } from '../words/meeting-of.ts';
import { namedTimes } from '../words/named-times.ts';

const event =
  'held|launched|opened|published|organi[sz]ed|adopted|celebrated|conducted|issued|completed|signed|started|concluded|hosted|carried out|established|released|finali[sz]ed|approved|inaugurated|convened';

/** That something has taken place, up to the date: "was held in Geneva on", "took place from". No other verb in between. */
const past = new RegExp(
  String.raw`\b(?:(?:was|were|had been) (?:\p{Ll}+ly )?(?:${event})|took place|met|began|ended|(?<!\b(?:be|being) (?:\p{Ll}+ly )?)held|launched|inaugurated)\b((?:(?!\b(?:to|for|by|until|that|which|who|will|would|is|are|be|plans?|planned|scheduled)\b)[^.;:])*)$`,
  'u',
);
/** That something is still to come. */
const future =
  /\b(?:(?:will|shall|is to|are to) (?:\p{Ll}+ly )?(?:be|take place|meet|begin|start|end|organi[sz]e|hold|host|launch|publish|celebrate|convene)|(?:is|are) (?:planned|scheduled|expected|foreseen) (?:for|to)|is going to)\b((?:(?!\b(?:was|were|had|since|after|based|adopted|of|by|than)\b)[^.;:])*)$/u;

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
    {
      record: inText('The workshop took place in Rabat from 18 to 20 December 2023.'),
      finds: ['18 to 20 December 2023'],
    },
    {
      record: inText('The campaign was launched in March 2020, and the next is planned for May 2018.'),
      finds: ['March 2020', 'May 2018'],
    },
    {
      record: inText('The survey was launched in 2021. The next meeting will take place in 2018.'),
      finds: ['2021', '2018'],
    },
    {
      record: inText(
        'The workshop was planned for 3 May 2021. It was to be held on 3 May 2021. The text was adopted for the seminar of 3 May 2021. The results, published in 2018, will be presented in March 2020. It will be based on the survey of 3 May 2018. The report was published in October 2019.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  run({ passages, entry }, find) {
    const meeting = meetingOf(entry);
    const last = lastDayOf(entry);
    if (meeting === undefined || last === undefined) return;
    const issued = meeting.document?.date ?? last;
    for (const found of namedTimes(passages)) {
      // Most dates are those of what came before, and told so; only others are worth a look at their sentence.
      const isAfter = found.from > issued;
      const isBefore = found.until < last;
      // The days of the meeting itself are another rule's business.
      const isMeeting = found.from >= daysOf(meeting.dates).from && found.until <= last;
      if ((!isAfter && !isBefore) || isMeeting || isQuoted(found.passage)) continue;
      const before = sentenceBefore(found.passage.text, found.start);
      if (isAfter && past.test(before))
        find({
          message: `${found.words} comes after the report, which tells of it in the past.`,
          remedy: 'Correct the date, or tell of it in the future.',
          place: placeOfWords(found),
        });
      else if (isBefore && future.test(before))
        find({
          message: `${found.words} came before the meeting, and is told of in the future.`,
          remedy: 'Correct the date, or tell of it in the past.',
          place: placeOfWords(found),
        });
    }
  },
} satisfies Check;

/** The words of a sentence before an offset; full stops of abbreviations may cut it short, which only makes a rule silent. */
function sentenceBefore(text: string, offset: number): string {
  return text.slice(Math.max(text.lastIndexOf('. ', offset) + 1, offset - 160, 0), offset);
}
