import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isLinked, placeOfWords } from '../words/find-words.ts';

const straight = /"[^"]{1,200}"/g;
const curly = /“[^”]{1,200}”/g;
const low = /„[^„“”]{1,200}[“”]/g;

export default {
  code: 'check/quotation-marks',
  severity: 'advice',
  rule: 'Quotation marks have one form within a report, which is that of its language.',
  reason: 'Straight and curly ones side by side show that the text was pasted together.',
  source: 'Practice of every editor.',
  examples: {
    wrong: { record: inText('They said “yes”, and others said "no".'), finds: ['"no"'] },
    right: inText('They said “yes”, and others said “no”.'),
  },
  cases: [
    {
      record: inText('They presented „Kinder im Netz“ and „Dzieci w sieci”.'),
      finds: ['„Kinder im Netz“', '„Dzieci w sieci”'],
    },
  ],
  run({ passages, language }, find) {
    const own = (pattern: RegExp): readonly FoundWords[] =>
      [...findWords(passages, pattern)].filter((found) => !isLinked(found));
    const [inStraight, inCurly] = [own(straight), own(curly)];
    if (language.code === 'en')
      for (const found of own(low))
        find({
          message: 'These quotation marks are not those of English.',
          remedy: `Write “${found.words.slice(1, -1)}”.`,
          place: placeOfWords(found),
        });
    if (inStraight.length === 0 || inCurly.length === 0) return;
    for (const found of inStraight)
      find({
        message: 'These quotation marks are straight, others are curly.',
        remedy: `Write “${found.words.slice(1, -1)}”.`,
        place: placeOfWords(found),
      });
  },
} satisfies Check;
