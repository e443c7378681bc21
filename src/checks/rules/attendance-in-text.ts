import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isLinked, isQuoted } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';

const people = '(?:delegates|participants|people|persons)';
const rounded = '(?:about|approximately|around|at least|close to|more than|nearly|over|some) ';
const number = String.raw`(?<about>${rounded})?(?<number>\d[\d, ]*)`;

/** What says how many came to the meeting of the report. */
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`\bTh(?:e|is) meeting was attended by ${number} ${people}`, 'giu'),
  new RegExp(
    String.raw`(?<!\bof (?:these|whom|which) )${number} ${people} (?:attended|joined|participated in|took part in) th(?:e|is) meeting(?!s)`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:greeted|thanked|welcomed) (?:all )?the ${number} ${people}(?=[.,;]|$| (?:and|on|to)\b)`,
    'giu',
  ),
];
/** Of a part of those who came the rest of the sentence tells. */
const ofSome = /^[^.;]*\b(?:in person|in the room|of wh|online|on-?site|physical|remote|virtual)/u;
/** Rounded numbers differ by no more than this part. */
const tolerance = 0.1;

export default {
  code: 'check/attendance-in-text',
  severity: 'warning',
  rule: 'The number of participants in a text is that of the record.',
  reason: 'The number was put right in one place, and the other was left; readers then find two of them.',
  source: 'Reports of CWG-COP, which give the number in their introduction, and some again in the opening.',
  examples: {
    wrong: {
      record: `attendance: { count: 110 }\n${inText('The meeting was attended by 90 participants.')}`,
      finds: ['90'],
    },
    right: `attendance: { count: 110 }\n${inText('The meeting was attended by 110 participants.')}`,
  },
  cases: [
    {
      record: `attendance: { count: 110 }\n${inText('About 150 delegates took part in the meeting. Over 1,100 people attended this meeting.')}`,
      finds: ['150', '1,100'],
    },
    {
      record: `attendance: { count: 110 }\n${inText('Over 100 participants attended the meeting. 60 participants attended the meeting in person. The meeting was attended by 40 participants in the room and 70 online.')}`,
      finds: [],
    },
    {
      record: `attendance: { count: 110 }\n${inText('A workshop had over 130 participants. The workshop was attended by 130 participants; 20 delegates attended the meetings of its group.')}`,
      finds: [],
    },
    {
      record: `attendance: { count: 110 }\n${inText('The Chair welcomed the 120 participants to Geneva. Kenya thanked the 20 participants of its workshop.')}`,
      finds: ['120'],
    },
    { record: inText('The meeting was attended by 90 participants.'), finds: [] },
  ],
  languages: ['en'],
  run({ passages, entry }, find) {
    const { attendance } = meetingOf(entry) ?? {};
    const count = attendance?.count;
    if (count === undefined) return;
    for (const found of patterns.flatMap((pattern) => findWords(passages, pattern))) {
      const { number: written = '', about } = found.match.groups ?? {};
      const value = Number(written.replace(/[, ]/g, ''));
      const isNear =
        value === count ||
        ((about !== undefined || attendance?.approximate === true) &&
          Math.abs(value - count) <= count * tolerance);
      if (isNear || ofSome.test(restOf(found)) || isQuoted(found.passage) || isLinked(found)) continue;
      const start = found.start + found.words.indexOf(written);
      find({
        message: `The text has ${written} participants, the record ${count}.`,
        remedy: 'Correct the text, or "attendance" in the record.',
        place: found.passage.placeOf(start, start + written.length),
        related: [
          { place: entry.source.placeOf(['attendance', 'count']), message: 'the number of the record' },
        ],
      });
    }
  },
} satisfies Check;

function restOf({ passage, end }: FoundWords): string {
  return passage.text.slice(end);
}
