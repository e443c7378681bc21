import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';

/** So many words in the same order are not said twice by chance. */
const span = 18;

export default {
  code: 'check/repeated-text',
  severity: 'warning',
  rule: 'A report does not say the same twice, word for word.',
  reason: 'A paragraph was copied to be changed, and was not; or a text is quoted right after it was retold.',
  source: 'Paragraphs 1.1 and 1.2 of the report of four years to PP-18.',
  examples: {
    wrong: {
      record: inText(
        'The group thanked all who had sent contributions to its meeting and asked them to publish what they had sent on the website.\n\nIt was cold. The group thanked all who had sent contributions to its meeting and asked them to publish what they had sent on the website.',
      ),
      finds: [
        'The group thanked all who had sent contributions to its meeting and asked them to publish what they had sent on the website',
      ],
    },
    right: inText(
      'The group thanked all who had sent contributions to its meeting.\n\nIt asked them to publish what they had sent.',
    ),
  },
  run({ passages }, find) {
    const seen = new Map<string, { passage: (typeof passages)[number]; start: number; end: number }>();
    for (const passage of passages) {
      const words = [...passage.text.matchAll(/[\p{L}\p{N}’']+/gu)];
      for (let index = 0; index + span <= words.length; index += 1) {
        const first = words[index];
        const last = words[index + span - 1];
        if (first === undefined || last === undefined) break;
        const key = words
          .slice(index, index + span)
          .map(([word]) => word.toLowerCase())
          .join(' ');
        const earlier = seen.get(key);
        const end = last.index + last[0].length;
        if (earlier === undefined) {
          seen.set(key, { passage, start: first.index, end });
          continue;
        }
        let until = index + span - 1;
        while (until + 1 < words.length && sameAfter(earlier, words, index, until + 1)) until += 1;
        const finish = words[until];
        const stop = finish === undefined ? end : finish.index + finish[0].length;
        if (passage.isOwn(first.index, stop))
          find({
            message: `These words stand in the report already${earlier.passage.label === undefined ? '' : `, in ${earlier.passage.label}`}.`,
            remedy: 'Say it once, and refer to it with [](#NAME).',
            place: passage.placeOf(first.index, stop),
            related: [{ place: earlier.passage.placeOf(earlier.start, earlier.end), message: 'said first' }],
          });
        break;
      }
    }
    function sameAfter(
      earlier: { passage: (typeof passages)[number]; start: number },
      words: readonly RegExpExecArray[],
      from: number,
      at: number,
    ): boolean {
      const theirs = [...earlier.passage.text.slice(earlier.start).matchAll(/[\p{L}\p{N}’']+/gu)][at - from];
      return theirs?.[0].toLowerCase() === words[at]?.[0].toLowerCase();
    }
  },
} satisfies Check;
