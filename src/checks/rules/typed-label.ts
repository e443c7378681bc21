import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { typedLabels } from '../words/typed-labels.ts';

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
          ? `Begin each item on a line of its own with "1. " or "- " in place of the label; for letters, write :::list{style="${/^\(/.test(label) ? '(a)' : 'a)'}"} above a list with "1. ", and ::: below it.`
          : 'Begin each item on a line of its own with "- " or "* ", with a space behind the sign.',
        place: line.placeOf(0, label.length),
      });
  },
} satisfies Check;
