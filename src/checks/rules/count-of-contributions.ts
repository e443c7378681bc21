import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';
import { numberOf, numberPattern } from '../words/numbers.ts';

const counted = new RegExp(
  `\\b(${numberPattern}) (?:written |input |following )?(contributions|documents|input documents) (?:were|was|had been|have been|received|submitted|presented|before)`,
  'giu',
);

export default {
  code: 'check/count-of-contributions',
  severity: 'error',
  rule: 'The number of contributions that a text gives is that of the list.',
  reason: 'A report was published with "nine contributions" above a list of seven.',
  source: 'Section 4 of the report of the 13th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('Nine contributions were received.'), finds: ['Nine'] },
    right: inText('Two contributions were received.'),
  },
  cases: [{ record: inText('There were 3 documents presented by Egypt alone.'), finds: [] }],
  languages: ['en'],
  run({ passages, entry }, find) {
    const listed = (meetingOf(entry)?.contributions ?? []).filter((one) => one.listed !== false);
    if (listed.length === 0) return;
    for (const found of findWords(passages, counted)) {
      const number = found.match[1] ?? '';
      const value = numberOf(number);
      if (isQuoted(found.passage) || value === undefined || value === listed.length) continue;
      if (/\bby\b/.test(found.passage.text.slice(found.end, found.end + 12))) continue;
      find({
        message: `The text says ${number.toLowerCase()}, the list has ${listed.length}.`,
        remedy: 'Correct the number, or the list of contributions.',
        place: placeOfWords({ ...found, end: found.start + number.length }),
        related: [{ place: entry.source.placeOf(['contributions']), message: 'the list' }],
      });
    }
  },
} satisfies Check;
