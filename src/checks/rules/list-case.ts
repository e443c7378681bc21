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
  cases: [
    { record: inText('They discussed:\n\n- The agenda\n- the report\n- The website'), finds: ['the'] },
    { record: inText('They thanked:\n\n- Kenya\n- euCONSENT\n- UNICEF\n- Egypt'), finds: [] },
    { record: inText('They thanked:\n\n- the secretariat;\n- Kenya;\n- UNICEF.'), finds: [] },
    {
      record:
        'annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      preamble:\n        - call: considering\n          recitals:\n            - Resolution 1 of one conference;\n            - Resolution 2 of another;\n            - that both are in force,\n      operative:\n        - call: resolves\n          points:\n            - to continue the work.',
      finds: [],
    },
  ],
  run({ passages }, find) {
    for (const { items, lead } of listsIn(passages)) {
      // Recitals begin with a clause or with the name of what they recall, and have a rule of their own.
      const isResolution = lead?.block.type === 'paragraph' && lead.block.style === 'call';
      if (items.length < 3 || isResolution) continue;
      const words = items.map(({ first }) => /^\p{L}+/u.exec(first.text)?.[0] ?? '');
      const cases = words.map((word) =>
        /^\p{Lu}\p{Ll}/u.test(word) ? 'capital' : /^\p{Ll}/u.test(word) ? 'small' : 'other',
      );
      const [usual, count] = mostFrequent(cases.filter((one) => one !== 'other')) ?? [];
      if (usual === undefined || count === undefined || count < Math.max(2, items.length - 1)) continue;
      for (const [index, one] of cases.entries()) {
        const item = items[index];
        const word = words[index] ?? '';
        if (item === undefined || one === usual || one === 'other') continue;
        // A name has its capital letter anywhere, and some keep a small one: only words that are no names count as slips.
        if (usual === 'small' && !ordinary.test(word)) continue;
        if (usual === 'capital' && !ordinary.test(capital(word))) continue;
        const right = usual === 'small' ? word.toLowerCase() : capital(word);
        const place = item.first.placeOf(0, word.length);
        find({
          message: `This item begins with a ${one} letter, the others do not.`,
          remedy: `Write "${right}".`,
          place,
          fix: { description: `Write "${right}".`, edits: [{ place, text: right }] },
        });
      }
    }
  },
} satisfies Check;

/** Words that are no names, wherever they stand. */
const ordinary =
  /^(?:To|The|A|An|In|By|With|For|On|At|From|Of|As|All|That|This|These|Its|Their|Further|More|Other|Continue|Conduct|Increase|Improve|Provide|Encourage|Support|Promote|Ensure|Develop|Share|Involve|Update|Review|Discussions?|Presentations?|Contributions?|Information|Documents?|Guidelines?|Results?|Reports?)$/;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
