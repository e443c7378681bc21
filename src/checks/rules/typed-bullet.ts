import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { typedBullet } from '../words/typed-bullet.ts';

/** Signs of Word's fonts, which no other font has: these are told when the letters of a document are looked at. */
const ofFontOfWord = /[\ue000-\uf8ff]/;

export default {
  code: 'check/typed-bullet',
  severity: 'warning',
  rule: 'The items of a list are marked as such, not by a bullet that is typed.',
  reason:
    'Behind a typed bullet a paragraph has a number of its own, and lines run on in the same paragraph.',
  source: 'Texts that were copied out of word processors.',
  examples: {
    wrong: { record: inText('They asked for two things:\n\n• skills;\n• terms.'), finds: ['•'] },
    right: inText('They asked for two things:\n\n* skills;\n* terms.'),
  },
  cases: [
    { record: inText('They asked for two things:\n\n– skills;'), finds: ['–'] },
    { record: inText('o skills'), finds: ['o'] },
    { record: inText('One of them (–) is new.'), finds: [] },
  ],
  texts: true,
  run({ passages }, find) {
    for (const passage of passages) {
      const sign = typedBullet.exec(passage.text)?.[0].trimEnd();
      if (sign === undefined || ofFontOfWord.test(sign) || !passage.isOwn(0, sign.length)) continue;
      find({
        message: `"${sign}" makes no list here: it is printed behind the number of a paragraph.`,
        remedy: 'Begin each item on a line of its own with "* " for a bullet or "- " for a dash.',
        place: passage.placeOf(0, sign.length),
      });
    }
  },
} satisfies Check;
