import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const slip =
  /(?<=(?:^|\. )The (?:\p{Ll}+ ){1,3}(?:from|of|by) (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*),(?= (?:highlighted|presented|emphasi[sz]ed|showed|described|proposed|welcomed|supported|outlined|introduced|stressed|noted|asked|explained|recalled|was|were|is|are|has|have)\b)/gu;

export default {
  code: 'check/comma-after-subject',
  severity: 'warning',
  rule: 'No comma stands between a subject and its verb.',
  reason: 'The comma tells the reader that something is inserted, and nothing is.',
  source: 'Paragraphs 5.4 and 5.5 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('The contribution from Kenya, highlighted its figures.'), finds: [','] },
    right: inText('The contribution from Kenya highlighted its figures.'),
  },
  cases: [
    { record: inText('The contribution from Kenya, which was long, highlighted its figures.'), finds: [] },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, slip)) {
      if (isQuoted(found.passage)) continue;
      const place = placeOfWords(found);
      find({
        message: 'This comma parts the subject from its verb.',
        remedy: 'Delete it.',
        place,
        fix: { description: 'Delete the comma.', edits: [{ place, text: '' }] },
      });
    }
  },
} satisfies Check;
