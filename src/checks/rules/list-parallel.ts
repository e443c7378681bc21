import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { listsIn } from '../words/sentences.ts';

export default {
  code: 'check/list-parallel',
  severity: 'warning',
  rule: 'The items of a list have one grammar: if most are infinitives, all are.',
  reason: 'The items go on with the sentence before them; one that does not fit breaks it.',
  source: 'Paragraphs 2.1 to 2.4 of the report of four years to PP-18.',
  examples: {
    wrong: {
      record: inText(
        'The results were:\n\n- to share documents;\n- in relation to targets, one was revised;\n- to support programmes;\n- to work together.',
      ),
      finds: ['in relation to targets, one was revised'],
    },
    right: inText(
      'The results were:\n\n- to share documents;\n- to revise a target;\n- to support programmes;\n- to work together.',
    ),
  },
  cases: [{ record: inText('The results were:\n\n- to share documents;\n- a new logo.'), finds: [] }],
  languages: ['en'],
  run({ passages }, find) {
    for (const { items } of listsIn(passages)) {
      const infinitives = items.filter(({ first }) => /^to \p{Ll}/u.test(first.text)).length;
      if (infinitives < 2 || infinitives === items.length || infinitives < items.length / 2) continue;
      for (const { first } of items) {
        if (/^to \p{Ll}/u.test(first.text)) continue;
        const end = first.text.search(/[;:.](?:\s|$)/);
        find({
          message: 'The other items of the list are infinitives ("to …"), this one is not.',
          remedy: 'Begin it with an infinitive too, or put it outside of the list.',
          place: first.placeOf(0, end < 0 ? first.text.length : end),
        });
      }
    }
  },
} satisfies Check;
