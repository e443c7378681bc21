import type { Check } from '../check.ts';

import { draftResolutions } from '../words/draft-resolutions.ts';

/** Calls of the preamble: participles and the like, which say why. */
const preamble =
  /^(?:further |also )?(?:considering|recalling|noting|recognizing|bearing in mind|taking into (?:account|consideration)|taking note|emphasizing|underlining|stressing|reaffirming|affirming|acknowledging|welcoming|observing|appreciating|realizing|convinced|conscious|mindful|aware|alarmed|concerned|deeply concerned|having (?:regard|considered|examined|noted|seen)|in view of|guided by|pursuant to)\b/i;
/** Calls of the operative part: verbs, which say what is decided. */
const operative =
  /^(?:further |also )?(?:resolves|instructs|invites|requests|encourages|urges|calls upon|decides|appeals|authorizes|endorses|approves|agrees|directs|charges|recommends|expresses|notes|thanks|entrusts|confirms|adopts)\b/i;
/** Words that keep their capital letters within a call. */
const names =
  /\b(?:Secretary-General|Director|Directors|Bureaux?|Council|Member States?|Sector Members?|Member States and Sector Members|Associates|Academia|ITU|Union|Telecommunication|Radiocommunication|Standardization|Development|States?|Members?|Plenipotentiary|Conference)\b/;

const lines = (call: string, first = 'considering'): string =>
  `annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      preamble:\n        - call: ${first}\n          recitals: ["that it is late,"]\n      operative:\n        - call: ${call}\n          points: [to go.]`;

export default {
  code: 'check/call-form',
  severity: 'warning',
  rule: 'The calls of a resolution are in small letters, have no sign behind them, are those that ITU uses, and stand in the part of the resolution to which they belong.',
  reason:
    'A call is a participle or a verb of the one sentence that a resolution is; reasons stand before "resolves", decisions after it.',
  source: 'Resolutions of ITU conferences and of the Council.',
  examples: {
    wrong: { record: lines('Resolves'), finds: ['Resolves'] },
    right: lines('resolves'),
  },
  cases: [
    { record: lines('RESOLVES', '"considering:"'), finds: ['"considering:"', 'RESOLVES'] },
    { record: lines('considering', 'resolves'), finds: ['resolves', 'considering'] },
    { record: lines('resolve', 'seeing'), finds: ['seeing', 'resolve'] },
    { record: lines('recognising', 'recognising'), finds: ['recognising', 'recognising'] },
    {
      record: lines(
        'instructs the Secretary-General and the Director of the Telecommunication Development Bureau',
        'considering further',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  runOnRecord({ entry }, find) {
    for (const { parts } of draftResolutions(entry))
      for (const { call, callPlace: place, kind } of parts) {
        const plain = call.replace(/[\s,:;.–—-]+$/, '');
        const isPreamble = preamble.test(plain);
        const isOperative = operative.test(plain);
        if (!isPreamble && !isOperative) {
          const withZ = plain.replace(/is(?=ing\b|es\b)/, 'iz');
          const isSpelling = preamble.test(withZ) || operative.test(withZ);
          find({
            message: `"${call}" is no call that ITU resolutions use.`,
            remedy: isSpelling
              ? `Write "${withZ}".`
              : 'Write one such as considering, recognizing, resolves, instructs, invites.',
            place,
            severity: isSpelling ? 'warning' : 'advice',
          });
          continue;
        }
        const right = smallLetters(plain);
        if (right !== call) {
          find({
            message:
              plain === call
                ? 'A call is written in small letters.'
                : 'A call has no sign behind it: the sentence goes on with what follows.',
            remedy: `Write "${right}".`,
            place,
            fix: { description: `Write "${right}".`, edits: [{ place, text: right }] },
          });
        } else if (kind === 'preamble' ? !isPreamble : !isOperative) {
          find({
            message:
              kind === 'preamble'
                ? `"${call}" decides, and stands among the reasons.`
                : `"${call}" gives reasons, and stands among the decisions.`,
            remedy: `Move it to the ${kind === 'preamble' ? 'operative part' : 'preamble'}.`,
            place,
          });
        }
      }
  },
} satisfies Check;

/** A call in small letters, but for names; all of one in capitals loses them all but at the beginnings of names. */
function smallLetters(call: string): string {
  const isShouted = call === call.toUpperCase();
  return call
    .split(' ')
    .map((word, index) => {
      if (isShouted) {
        const title = word.replace(/\p{L}+/gu, (one) => one.charAt(0) + one.slice(1).toLowerCase());
        return index > 0 && names.test(title) ? title : word.toLowerCase();
      }
      return index === 0 ? word.toLowerCase() : word;
    })
    .join(' ');
}
