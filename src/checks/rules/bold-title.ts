import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { isBoldTitle } from '../words/bold-title.ts';

export default {
  code: 'check/bold-title',
  severity: 'warning',
  rule: 'The title of a part is marked as one, with `## `, and not made of bold letters.',
  reason:
    'A paragraph in bold has the number of a paragraph, may be left alone at the foot of a page, and is no title to those who hear the report.',
  source: 'Texts that were copied out of word processors.',
  examples: {
    wrong: {
      record: inText('**Session with industry**\n\nThree companies spoke.'),
      finds: ['Session with industry'],
    },
    right: inText('## Session with industry\n\nThree companies spoke.'),
  },
  cases: [
    { record: inText('**Session with industry:**\n\nThey spoke.'), finds: ['Session with industry:'] },
    { record: inText('**All of them spoke.**\n\n**Kenya** asked for time.'), finds: [] },
    { record: inText('- **skills**\n- **terms**'), finds: [] },
    { record: inText('| **A** | **B** |\n| - | - |\n| **1** | 2 |'), finds: [] },
  ],
  texts: true,
  run({ passages }, find) {
    for (const passage of passages) {
      const { text } = passage;
      if (!isBoldTitle(passage) || !passage.isOwn(0, text.length)) continue;
      const title = text.trim().replace(/:$/, '');
      find({
        message: 'This paragraph is bold as a whole, as a title is, but has the number of a paragraph.',
        remedy: `Write "## ${title}" for a title without number; or give the section a title of its own.`,
        place: passage.placeOf(0, text.trimEnd().length),
      });
    }
  },
} satisfies Check;
