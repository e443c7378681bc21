import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isLinked, placeOfWords } from '../words/find-words.ts';

const article = /(?<![\p{L}.)-])(an?) (\p{L}[\p{L}-]*)/giu;

export default {
  code: 'check/article',
  severity: 'warning',
  rule: '"An" stands before a vowel that is heard, "a" before all other sounds.',
  reason: 'The noun was changed and the article was left.',
  source: 'Practice of every editor.',
  examples: {
    wrong: { record: inText('They sent a update and an report.'), finds: ['a', 'an'] },
    right: inText('They sent an update and a report.'),
  },
  cases: [
    {
      record: inText(
        'A one-day meeting, a university, an hour, a European country, an ITU paper, a UN body, an NGO, an SDG, a useful tool.',
      ),
      finds: [],
    },
    {
      record: inText(
        'A unanimous view of a Ugandan, a Uruguayan and an unidentified speaker on a utopia, an onerous task, an MoU, an R&D centre, an X-ray and a U-turn.',
      ),
      finds: [],
    },
    {
      record: inText('They made a onerous effort, in an unanimous mood, with a X-ray.'),
      finds: ['a', 'an', 'a'],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const found of findWords(passages, article)) {
      const [, written = '', word = ''] = found.match;
      const right = articleOf(word);
      if (right === undefined || written.toLowerCase() === right || isLinked(found)) continue;
      // "A" may be a letter: Annex A, point a.
      if (written === 'A' && found.start > 0 && !/[.:;!?]\s+$/.test(found.passage.text.slice(0, found.start)))
        continue;
      const text = written === written.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1);
      const place = placeOfWords({ ...found, end: found.start + written.length });
      find({
        message: `"${word}" needs "${right}" before it, not "${written}".`,
        remedy: `Write "${text}".`,
        place,
        fix: { description: `Write "${text}".`, edits: [{ place, text }] },
      });
    }
  },
} satisfies Check;

/** Undefined where letters do not tell how a word sounds. */
function articleOf(word: string): 'a' | 'an' | undefined {
  // A letter that is read by itself: "an R&D centre", "an X-ray", "a U-turn".
  if (/^\p{L}(?:-|$)/u.test(word)) return /^[aefhilmnorsx]/i.test(word) ? 'an' : 'a';
  // Read by letters or as words: MoU, SoC.
  if (/^[FHLMNRSX]\p{Ll}?\p{Lu}/u.test(word)) return undefined;
  if (/^\p{Lu}{2,}/u.test(word))
    return /^(?:[AEFHILMNORSX])/.test(word) ? undefined : /^[BCDGJKPQTUVWYZ]/.test(word) ? 'a' : undefined;
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return 'an';
  if (
    /^(?:one(?!r)|once|uni(?!n|m|dent)|unanim|use|usu|eu|ugan|uk|ubiq|uruguay|utili|utop|ute|ura)/i.test(word)
  )
    return 'a';
  if (/^[aeio]|^u/i.test(word)) return 'an';
  return /^[bcdfgjklmnpqrstvwxz]/i.test(word) ? 'a' : undefined;
}
