import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { counterOf, typedLabels } from '../words/typed-labels.ts';

export default {
  code: 'check/typed-label',
  severity: 'warning',
  rule: 'Labels of lists are computed, never typed: items begin with `- `, `* ` or `1. `.',
  reason:
    'Typed letters, and hyphens without a space, make no list: the items run on in one paragraph, or have the numbers of paragraphs besides.',
  source: 'Texts that were copied out of word processors.',
  examples: {
    wrong: { record: inText('The group agreed:\na) to share it;\nb) to wait.'), finds: ['a)'] },
    right: inText('The group agreed:\n\n:::list{style="a)"}\n1. to share it;\n1. to wait.\n:::'),
  },
  cases: [
    { record: inText('The group agreed:\n\n(a) to share it;\n\n(b) to wait.'), finds: ['(a)'] },
    { record: inText('The group agreed:\n-to share it;\n-to wait.'), finds: ['-'] },
    { record: inText('The group agreed:\n\n-to share it;\n\n-to wait.'), finds: ['-'] },
    { record: inText('The group agreed\n(i) to share it;\n(ii) to wait.'), finds: ['(i)'] },
    { record: inText('The group agreed:\n1.1 to share it;\n1.2 to wait.'), finds: ['1.1'] },
    { record: inText('The group agreed on this\na. to share it;\nb. to wait.'), finds: ['a.'] },
    {
      record: inText(
        'The number of children rose by\n1.5 million, and e.g. that of schools to\n2.5 million.',
      ),
      finds: [],
    },
    { record: inText('The group agreed:\n• to share it;\n• to wait.'), finds: ['•'] },
    {
      record: inText('1. It was agreed\n   •\tto share it.\n1. They left.\n• They came back.'),
      finds: ['•', '•'],
    },
    // Letters and hyphens within sentences, also where a line begins with them.
    {
      record: inText(
        'They spoke of (a) and (b), and of point\na) of the plan; on (a) they agreed.\n\n(a) is the first – and\n– as it was said – the last.',
      ),
      finds: [],
    },
    { record: inText('They agreed on two endings:\n\n- -ize;\n- -ise.'), finds: [] },
    { record: inText('| Point | Title |\n| - | - |\n| a) | Skills |\n| b) | Terms |'), finds: [] },
    { record: inText('> a) to share it;\n>\n> b) to wait.'), finds: [] },
  ],
  texts: true,
  run(report, find) {
    for (const { label, line } of typedLabels(report))
      find({
        message: `"${label}" is a typed label of a list, and makes none.`,
        remedy: /[a-z\d]/.test(label)
          ? `Begin each item on a line of its own with "1. " or "- " in place of the label${styleOf(label)}.`
          : 'Begin each item on a line of its own with "- " or "* ", with a space behind the sign.',
        place: line.placeOf(0, label.length),
      });
  },
} satisfies Check;

/** How a list gets labels like a typed one, where the numbers of points would not do. */
function styleOf(label: string): string {
  const counter = counterOf(label);
  if (counter.includes('.')) return '';
  const opening = label.startsWith('(') ? '(' : '';
  const style = /^\d/.test(counter) ? `${opening}1)` : /^[ivx]+$/.test(counter) ? 'i)' : `${opening}a)`;
  return `; for labels such as ${style}, write :::list{style="${style}"} above a list with "1. ", and ::: below it`;
}
