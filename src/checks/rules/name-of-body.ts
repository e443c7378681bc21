import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const body = /\b(?:this|our) (council|conference|assembly|committee|commission|board|plenary)\b/gi;

export default {
  code: 'check/name-of-body',
  severity: 'warning',
  rule: 'The body that met is called what it is.',
  reason: 'The chair of a working group was reported to be "the new chair of this council".',
  source: 'Paragraph 2.2 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('He was proud to be the new chair of this council.'), finds: ['this council'] },
    right: inText('He was proud to be the new chair of this group.'),
  },
  languages: ['en'],
  run({ passages, group }, find) {
    const names =
      group?.contents.names
        .map(({ name }) => name)
        .join(' ')
        .toLowerCase() ?? '';
    for (const found of findWords(passages, body)) {
      const noun = (found.match[1] ?? '').toLowerCase();
      const isNamed = /working group|study group/.test(names) || !names.includes(noun);
      if (
        !isNamed ||
        isQuoted(found.passage) ||
        new RegExp(`\\b${noun}\\b`, 'i').test(found.passage.text.slice(0, found.start))
      )
        continue;
      find({
        message: `The body that met is no ${noun}.`,
        remedy: 'Write "group", or name the body that is meant.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
