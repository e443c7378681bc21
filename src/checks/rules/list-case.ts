import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { listsIn, mostFrequent } from '../words/sentences.ts';

export default {
  code: 'check/list-case',
  severity: 'advice',
  rule: 'The items of a list begin alike: all with a capital letter, or none.',
  reason: 'Items that begin differently were written at different times, and look it.',
  source: 'Lists of the report of four years to PP-18.',
  examples: {
    wrong: { record: inText('They decided:\n\n- to ask;\n- To wait;\n- to answer.'), finds: ['To'] },
    right: inText('They decided:\n\n- to ask;\n- to wait;\n- to answer.'),
  },
  cases: [{ record: inText('They thanked:\n\n- the secretariat;\n- Kenya;\n- UNICEF.'), finds: [] }],
  run({ passages }, find) {
    for (const { items } of listsIn(passages)) {
      if (items.length < 3) continue;
      const words = items.map(({ first }) => /^\p{L}+/u.exec(first.text)?.[0] ?? '');
      const cases = words.map((word) =>
        /^\p{Lu}\p{Ll}/u.test(word) ? 'capital' : /^\p{Ll}/u.test(word) ? 'small' : 'other',
      );
      const [usual, count] = mostFrequent(cases.filter((one) => one !== 'other')) ?? [];
      // A name has its capital letter anywhere: only words that are no names count as slips.
      if (usual !== 'small' || count === undefined || count < items.length - 1) continue;
      for (const [index, one] of cases.entries()) {
        const item = items[index];
        const word = words[index] ?? '';
        if (
          one !== 'capital' ||
          item === undefined ||
          !/^(?:To|The|A|An|In|By|With|For|On|Continue|Conduct)$/.test(word)
        )
          continue;
        find({
          message: 'This item begins with a capital letter, the others do not.',
          remedy: `Write "${word.toLowerCase()}".`,
          place: item.first.placeOf(0, word.length),
        });
      }
    }
  },
} satisfies Check;
