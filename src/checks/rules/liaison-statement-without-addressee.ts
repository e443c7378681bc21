import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const statement = /\b(?:a|an|another|one|first|second|third|the) (?:\p{Ll}+ )?liaison statement\b(?!s)/giu;
/** That liaison statements came from others. */
const received = /\bliaison statements?\b[^.;]{0,60}\b(?:from|by|of) (?:the )?\p{Lu}/u;

export default {
  code: 'check/liaison-statement-without-addressee',
  severity: 'warning',
  rule: 'A liaison statement has an addressee.',
  reason: 'A statement that is decided and addressed to nobody is not sent.',
  source: 'Outcomes of the meetings of CWG-COP.',
  examples: {
    wrong: {
      record: inText('The meeting decided to send a liaison statement on indicators.'),
      finds: ['a liaison statement'],
    },
    right: inText('The meeting decided to send a liaison statement on indicators to ITU-D Study Group 2.'),
  },
  cases: [
    { record: inText('The meeting took note of a liaison statement from ITU-T.'), finds: [] },
    {
      record: inText(
        'A liaison statement was received from ITU-T Study Group 17. The Chair proposed that the liaison statement be noted, and a reply liaison statement will be prepared.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  run({ passages }, find) {
    for (const found of findWords(passages, statement)) {
      const { text } = found.passage;
      const sentence = text.slice(text.lastIndexOf('. ', found.start) + 1, endOfSentence(text, found.end));
      const isSent = /\b(?:send|sent|address|issue|prepare|decid|propos|agree|will|ask|inform)/i.test(
        sentence,
      );
      const isAddressed = /\b(?:to|from|of|ask|inform|for|by) (?:the )?(?:\p{Lu}|its?\b)/u.test(sentence);
      // Of one that came from somebody the text goes on to speak, and to that body the answer goes.
      const isReceived =
        /^(?:the|(?:a|another) reply) /i.test(found.words) && passages.some((one) => received.test(one.text));
      if (!isSent || isAddressed || isReceived || isQuoted(found.passage)) continue;
      find({
        message: 'It is not said to whom the liaison statement goes.',
        remedy: 'Name the body: "to ITU-D Study Group 2".',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;

function endOfSentence(text: string, from: number): number {
  const end = text.slice(from).search(/\.(?:\s|$)/);
  return end < 0 ? text.length : from + end;
}
