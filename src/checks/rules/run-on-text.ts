import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { type RunOnText, runOnTexts } from '../words/run-on.ts';

/** The lines of a record whose only section has this text, written without `|`. */
function inFoldedText(text: string, mark = ''): string {
  return inText(text).replace('text: |', `text:${mark}`);
}

const decided = 'The group decided\n- to go;\n- to stay.';

export default {
  code: 'check/run-on-text',
  severity: 'error',
  rule: 'A text of several paragraphs, or with a list, begins with "|".',
  reason:
    'Without it YAML takes the lines for one that was wrapped: paragraphs and items are printed as one long sentence.',
  source: 'Records in which the sign was forgotten.',
  examples: {
    wrong: { record: inFoldedText('They met in Geneva.\n\nThey left.'), finds: ['They met in Geneva.'] },
    right: inText('They met in Geneva.\n\nThey left.'),
  },
  cases: [
    { record: inFoldedText(decided), finds: ['The group decided'] },
    { record: inFoldedText('The group decided:\n- to go;\n- to stay.', ' >-'), finds: ['>-'] },
    { record: inFoldedText('The group decided:\n\na) to go;\n\nb) to stay.', ' >'), finds: ['>'] },
    { record: inFoldedText('The group decided:\n\n- to go;\n- to stay.', ' >'), finds: ['>'] },
    { record: inFoldedText('| Country | Number |\n| - | - |\n| Kenya | 3 |', ' >'), finds: ['>'] },
    { record: inFoldedText('"They met.\n\nThey left."'), finds: ['"They met.'] },
    {
      record: `sections:\n  - title: Discussions\n    text: They met in Geneva.\n\n      They left.`,
      finds: ['They met in Geneva.'],
    },
    // Merely wrapped, with signs at the beginning of a line that are those of a sentence.
    {
      record: inFoldedText(
        'They met in Geneva – the city\n– and spoke of a plan (see point\n(a) of it) in\n2.5 hours.',
      ),
      finds: [],
    },
    {
      record: inFoldedText('They met in Geneva, in the office of Study Group\n1. It was late.', ' >'),
      finds: [],
    },
    // Two empty lines, lines that stand further in, and paragraphs that are written on one line each, are kept.
    { record: inFoldedText('They met in Geneva.\n\n\nThey left.', ' >'), finds: [] },
    { record: inFoldedText('The group decided:\n  - to go;\n  - to stay.', ' >'), finds: [] },
    {
      record: 'sections:\n  - title: Discussions\n    text: "They met in Geneva.\\n\\nThey left."',
      finds: [],
    },
    { record: inText(decided), finds: [] },
  ],
  texts: true,
  run(report, find) {
    for (const text of runOnTexts(report)) {
      const what = text.joins === 'items' ? 'a list or a table' : 'empty lines';
      const name = text.key === undefined ? '"-"' : `"${text.key}:"`;
      find({
        message: `This text has ${what}, but no "|" stands behind ${name}: its lines are printed as one paragraph.`,
        remedy: remedyFor(text),
        place: text.place,
      });
    }
  },
} satisfies Check;

function remedyFor({ key, mark, inBrackets }: RunOnText): string {
  const right = key === undefined ? '- |' : `${key}: |`;
  if (inBrackets)
    return `Write the entry without braces, each key on a line of its own, and the text below "${right}".`;
  if (mark.startsWith('>')) return `Write "|" in place of "${mark}".`;
  const quoted = mark === '' ? '' : ' without its quotation marks';
  return `Write "${right}", and the text${quoted} on the lines below.`;
}
