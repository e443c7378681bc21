import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';

const marker =
  /\b(?:TODO|TBD|TBC|XXX|FIXME)\b:?|\[(?:…|\.\.\.|tbc|tbd|to be (?:completed|confirmed|added))\]|\?{2,}/gi;

export default {
  code: 'check/missing-fact',
  severity: 'error',
  rule: 'A final report has no marks of what is still to be added.',
  reason: 'A mark that is forgotten goes out to all members.',
  source: 'Practice of every secretariat.',
  examples: {
    wrong: { record: inText('The meeting was opened by TODO.'), finds: ['TODO'] },
    right: inText('The meeting was opened by the Chair.'),
  },
  cases: [{ record: inText('Was it late?? The number [tbc] is missing.'), finds: ['??', '[tbc]'] }],
  run({ passages }, find) {
    for (const found of findWords(passages, marker)) {
      // The number of a draft resolution is given by the body that adopts it.
      if (found.passage.ancestors.some(({ type }) => type === 'annex')) continue;
      find({
        message: 'Something is still to be added here.',
        remedy: 'Add it, or delete the mark.',
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
