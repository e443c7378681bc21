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
  cases: [
    {
      record: inText('It was noted:\n\n- that time is short;\n- that money is short;\n- no member objected.'),
      finds: ['no member objected'],
    },
    { record: inText('The results were:\n\n- to share documents;\n- a new logo.'), finds: [] },
  ],
  languages: ['en'],
  run({ passages }, find) {
    for (const { items } of listsIn(passages)) {
      for (const { pattern, name, example } of grammars) {
        const fitting = items.filter(({ first }) => pattern.test(first.text)).length;
        if (fitting < 2 || fitting === items.length || fitting < items.length / 2) continue;
        for (const { first } of items) {
          if (pattern.test(first.text)) continue;
          const end = first.text.search(/[;:.](?:\s|$)/);
          find({
            message: `The other items of the list are ${name} ("${example}"), this one is not.`,
            remedy: `Begin it with "${example}" too, or put it outside of the list.`,
            place: first.placeOf(0, end < 0 ? first.text.length : end),
          });
        }
      }
    }
  },
} satisfies Check;

/** Beginnings that cannot be anything else; "-ing" forms can be nouns. */
const grammars: readonly { readonly pattern: RegExp; readonly name: string; readonly example: string }[] = [
  { pattern: /^to (?:\p{Ll}+ly )?\p{Ll}/iu, name: 'infinitives', example: 'to …' },
  { pattern: /^that \p{L}/iu, name: 'clauses', example: 'that …' },
];
