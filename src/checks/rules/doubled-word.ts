import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isLinked, placeOfWords } from '../words/find-words.ts';

const doubled = /(?<![\p{L}-])(\p{L}+)(\s+)\1(?![\p{L}-])/giu;

export default {
  code: 'check/doubled-word',
  severity: 'warning',
  rule: 'No word stands twice in a row.',
  reason: 'It was left behind when the sentence was changed.',
  source: 'Practice of every editor.',
  examples: {
    wrong: { record: inText('They thanked the the secretariat.'), finds: ['the the'] },
    right: inText('They thanked the secretariat.'),
  },
  cases: [
    { record: inText('The the chair left.'), finds: ['The the'] },
    { record: inText('They flew to Bora Bora.'), finds: [] },
    { record: inText('They knew that that was so; it had had its time. New York, New York.'), finds: [] },
  ],
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, doubled)) {
      const [words, word = ''] = found.match;
      if (
        /^(?:that|had|is|her|bye|very|vous|nous|\p{L})$/iu.test(word) ||
        /^\p{Lu}/u.test(words.slice(-word.length)) ||
        isLinked(found)
      )
        continue;
      const place = placeOfWords(found);
      find({
        message: `"${word}" stands twice.`,
        remedy: 'Delete one of the two.',
        place,
        fix: { description: 'Delete one of the two.', edits: [{ place, text: word }] },
      });
    }
  },
} satisfies Check;
