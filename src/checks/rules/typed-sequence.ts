import type { Check } from '../check.ts';

import type { Passage } from '../passages.ts';
import { inText } from '../words/example.ts';

const inline = /\((\d{1,2})\)/g;

export default {
  code: 'check/typed-sequence',
  severity: 'warning',
  rule: 'Numbers that are typed within a sentence follow each other without gap or repetition.',
  reason: 'A point was taken out or put in, and the numbers of the others were left as they were.',
  source: 'Reports of CWG-COP, in which typed numbers slip.',
  examples: {
    wrong: {
      record: inText('They discussed (1) the framework, (2) the topics and (4) the answers.'),
      finds: ['(4)'],
    },
    right: inText('They discussed (1) the framework, (2) the topics and (3) the answers.'),
  },
  cases: [
    { record: inText('They met (1) at once, (2) later and (2) in the end.'), finds: ['(2)'] },
    { record: inText('Article (3) of the law and paragraph (7) of the act.'), finds: [] },
  ],
  run({ passages }, find) {
    for (const passage of passages) look(passage);
    function look(passage: Passage): void {
      const found = [...passage.text.matchAll(inline)];
      // A list of points begins at one; other numbers in brackets are something else.
      if (found.length < 2 || Number(found[0]?.[1]) !== 1) return;
      let expected = 1;
      for (const match of found) {
        const end = match.index + match[0].length;
        if (Number(match[1]) !== expected && passage.isOwn(match.index, end)) {
          find({
            message: `After (${expected - 1}) comes ${match[0]}; (${expected}) was expected.`,
            remedy: `Write (${expected}), or make a list of the points, whose numbers are computed.`,
            place: passage.placeOf(match.index, end),
          });
          return;
        }
        expected += 1;
      }
    }
  },
} satisfies Check;
