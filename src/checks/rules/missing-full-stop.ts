import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import type { Passage } from '../passages.ts';
import { isBoldTitle } from '../words/bold-title.ts';
import { pastedTables } from '../words/pasted-tables.ts';
import { withLatinSigns } from '../words/signs.ts';
import { isQuoted } from '../words/find-words.ts';
import { typedBullet } from '../words/typed-bullet.ts';

export default {
  code: 'check/missing-full-stop',
  severity: 'warning',
  rule: 'A paragraph ends with a full stop, or with a colon before a list.',
  reason:
    'Without it the reader looks for the rest of the sentence; after a web address it is often forgotten.',
  source: 'Paragraph 5.16 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('The documents are on the website'), finds: ['website'] },
    right: inText('The documents are on the website.'),
  },
  cases: [
    { record: inText('Country\tNumber\nKenya\t3'), finds: [] },
    { record: inText('##Figures\n\nThey left. : anchor{#plan}'), finds: [] },
    { record: inText('They left early.¹'), finds: [] },
    { record: inText('They asked for two things:\n\n• skills\n• terms'), finds: [] },
    { record: inText('They asked the secretariat to\n\n- wait;\n- write.'), finds: [] },
    { record: inText('See https://www.itu.int/en'), finds: ['https://www.itu.int/en'] },
    {
      record:
        'front:\n  - { part: action-required, text: The Council is invited to note this report }\n  - { part: references, text: Council Resolution 1306 }',
      finds: ['report'],
    },
  ],
  run(report, find) {
    const tables = pastedTables(report);
    for (const [index, passage] of report.passages.entries()) {
      const { block, text, ancestors } = passage;
      const isNumbered = block.type === 'paragraph' && block.numbering?.scheme === 'sections';
      const isSentence = isNumbered || (isInBox(passage) && verb.test(text));
      const isItem = ancestors.some(({ type }) => type === 'list-item' || type === 'table');
      const trimmed = withLatinSigns(text.trimEnd());
      if (
        !isSentence ||
        isItem ||
        isQuoted(passage) ||
        trimmed === '' ||
        // The row of a table that is none: of its lines another rule tells.
        trimmed.endsWith('|') ||
        tables.has(passage) ||
        isBoldTitle(passage) ||
        // An item of a list that is not made yet.
        typedBullet.test(text) ||
        // Markup that is none: other rules tell of it.
        /^##|: ?anchor ?[({]#[\w-]*[)}]$|[.!?] \(#[\w-]*\)$/.test(trimmed) ||
        // It lacks a colon, which the rule on lists tells.
        leadsToList(passage, report.passages[index + 1]) ||
        /[.!?:;…][\s"“”’‘»)\]）」]*[¹²³⁰-⁹*†‡]*$/.test(trimmed)
      )
        continue;
      const last = /\S+$/.exec(trimmed)?.[0] ?? '';
      const start = trimmed.length - last.length;
      if (!passage.isOwn(start, trimmed.length)) continue;
      find({
        message: 'This paragraph ends without a full stop.',
        remedy: 'End it with a full stop.',
        place: passage.placeOf(start, trimmed.length),
      });
    }
  },
} satisfies Check;

/** Whether a list follows a paragraph. */
function leadsToList({ ancestors, section }: Passage, next: Passage | undefined): boolean {
  return (
    next?.section === section &&
    next?.ancestors.some((node) => node.type === 'list' && !ancestors.includes(node)) === true
  );
}

/** What the references of a box have not, and its sentences do. */
const verb =
  /\b(?:is|are|was|were|has|have|had|contains?|presents?|summari[sz]es?|reports?|requests?|invites?)\b/;

/** Whether a paragraph stands in the box under the title. */
function isInBox({ block, ancestors, section }: Passage): boolean {
  return (
    section === undefined &&
    block.type === 'paragraph' &&
    block.style === 'normal' &&
    ancestors.some(({ type }) => type === 'group')
  );
}
