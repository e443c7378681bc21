import type { Check } from '../check.ts';

import { isInexact } from '../passages.ts';
import { inText } from '../words/example.ts';
import { type Garbled, garbledIn } from '../words/garbled.ts';

export default {
  code: 'check/garbled-text',
  severity: 'error',
  rule: 'Letters are those that were typed, not what another encoding or alphabet has in their place.',
  reason:
    'Who opens a file with the wrong encoding and saves it loses letters for good, and the signs in their place are printed.',
  source: 'Files that were saved on Windows, and texts that were copied out of other programs.',
  examples: {
    wrong: { record: inText('Ten schoolsâ€™ plans, from S\ufffdo Paulo.'), finds: ['â€™', '\ufffd'] },
    right: inText('Ten schools’ plans, from São Paulo.'),
  },
  cases: [
    { record: inText('A cafÃ© â€“ and no more; itâ€™s late.'), finds: ['Ã©', 'â€“', 'â€™'] },
    // The letters of the second word and of the code are Cyrillic.
    { record: inText('The W\u0430lk is long; see \u0421WG.'), finds: ['W\u0430lk', '\u0421WG'] },
    { record: inText('The words МСЭ-D, SMSки, Ångström, “Â”, PÂTÉ’S and naïve stay.'), finds: [] },
  ],
  texts: true,
  run({ passages }, find) {
    for (const passage of passages)
      for (const garbled of garbledIn(passage.text)) {
        const { start, end, meant } = garbled;
        const place = passage.placeOf(start, end);
        // What no document can show was told when the record was read.
        if (!passage.isOwn(start, end) || isInexact(place)) continue;
        find({
          message: messageOf(garbled, passage.text.slice(start, end)),
          remedy: meant === undefined ? 'Type the letter that is meant.' : `Write "${meant}".`,
          place,
          ...(meant !== undefined && {
            fix: { description: `Write "${meant}".`, edits: [{ place, text: meant }] },
          }),
        });
      }
  },
} satisfies Check;

function messageOf({ kind }: Garbled, words: string): string {
  if (kind === 'lost') return `"${words}" stands for a letter that was lost when the file was saved.`;
  if (kind === 'read wrongly')
    return `"${words}" is a sign in the encoding UTF-8 that was read in another one.`;
  return `"${words}" mixes letters of two alphabets that look alike: who searches for the word does not find it.`;
}
