import type { Check } from '../check.ts';
import type { Passage } from '../passages.ts';

import { inText } from '../words/example.ts';

/** A number that counts or measures something, with the sign for more than: “> 50 participants”, “> 90 %”. */
const amount = /^(?!(?:19|20)\d\d )(?:(?:US\$|USD|CHF|€|\$) ?)?\d[\d.,]*(?: (?=\p{Ll})| ?%)/u;

export default {
  code: 'check/unmeant-quotation',
  severity: 'warning',
  rule: 'A quoted text is not begun by a sign that stands for “more than”.',
  reason:
    'At the beginning of a line, > makes a quoted text of what follows: the sign is not printed, and the paragraph is indented and has no number.',
  source: 'Numbers that are taken over from notes: “> 50 participants”.',
  examples: {
    wrong: { record: inText('The workshop was a success.\n\n> 50 participants attended.'), finds: ['50'] },
    right: inText('The workshop was a success.\n\nMore than 50 participants attended.'),
  },
  cases: [
    { record: inText('\\> 50 participants attended.'), finds: [] },
    { record: inText('The workshop was attended by\n> 50 participants and seen by others.'), finds: ['50'] },
    { record: inText('- The group agreed.\n- > 90 % agreed.'), finds: ['90 %'] },
    { record: inText('The resolution says:\n\n> 50 participants shall attend.'), finds: [] },
    {
      record: inText('It reads as follows.\n\n> 1. to meet;\n> 1. to write.\n>\n> 2019 was the year of it.'),
      finds: [],
    },
    {
      record: inText('It reads as follows.\n\n> All 50 participants shall attend.\n>\n> 50 of them spoke.'),
      finds: [],
    },
  ],
  texts: true,
  run({ passages }, find) {
    let before: Passage | undefined;
    for (const passage of passages) {
      const [words] = amount.exec(passage.text) ?? [];
      if (words !== undefined && passage.ancestors.at(-1)?.type === 'quote' && isUnmeant(passage, before)) {
        const number = words.trimEnd();
        if (passage.isOwn(0, number.length))
          find({
            message: 'This paragraph is a quoted text, since it begins with >; that sign is not printed.',
            remedy: `Write "more than ${number}", or "\\> ${number}"; or announce the quoted text by a colon.`,
            place: passage.placeOf(0, number.length),
          });
      }
      before = passage;
    }
  },
} satisfies Check;

/** Whether a quoted text begins with a passage, and nothing announces it. */
function isUnmeant(passage: Passage, before: Passage | undefined): boolean {
  if (before === undefined) return true;
  return quoteOf(before) !== quoteOf(passage) && !/[:：]$/.test(before.text);
}

function quoteOf({ ancestors }: Passage): Passage['ancestors'][number] | undefined {
  return ancestors.findLast(({ type }) => type === 'quote');
}
