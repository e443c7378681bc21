import type { Place } from '../../diagnostics/place.ts';
import { formFor } from '../../source/latin-pattern.ts';
import type { Check } from '../check.ts';
import type { Passage } from '../passages.ts';
import { inText } from '../words/example.ts';
import { perText } from '../words/per-text.ts';

const word = /[\p{L}\p{N}’']+/gu;

/** So many words in the same order are not said twice by chance. */
const span = 18;

export default {
  code: 'check/repeated-text',
  severity: 'warning',
  rule: 'A report does not say the same twice, word for word.',
  reason: 'A paragraph was copied to be changed, and was not; or a text is quoted right after it was retold.',
  source: 'Paragraphs 1.1 and 1.2 of the report of four years to PP-18.',
  examples: {
    wrong: {
      record: inText(
        'The group thanked all who had sent contributions to its meeting and asked them to publish what they had sent on the website.\n\nIt was cold. The group thanked all who had sent contributions to its meeting and asked them to publish what they had sent on the website.',
      ),
      finds: [
        'The group thanked all who had sent contributions to its meeting and asked them to publish what they had sent on the website',
      ],
    },
    right: inText(
      'The group thanked all who had sent contributions to its meeting.\n\nIt asked them to publish what they had sent.',
    ),
  },
  run({ passages }, find) {
    const seen = new Map<number, Run>();
    for (const passage of passages) {
      for (const [index, hash] of hashesOf(passage.text).entries()) {
        const earlier = seen.get(hash);
        if (earlier === undefined) {
          seen.set(hash, { passage, index });
          continue;
        }
        const words = wordsOf(passage.text);
        const length = lengthOfSame(earlier, words, index);
        const [first, last] = [words[index], words[index + length - 1]];
        if (length < span || first === undefined || last === undefined) continue;
        const place = passage.placeOf(first.start, last.end);
        const before = placeOfRun(earlier);
        // A text that is written once and printed twice is told of by what prints it twice.
        const isSame = place.file === before.file && place.start.offset === before.start.offset;
        if (!isSame && passage.isOwn(first.start, last.end))
          find({
            message: `These words stand in the report already${earlier.passage.label === undefined ? '' : `, in ${earlier.passage.label}`}.`,
            remedy: 'Say it once, and refer to it with [](#NAME).',
            place,
            related: [{ place: before, message: 'said first' }],
          });
        break;
      }
    }
  },
} satisfies Check;

interface Word {
  readonly small: string;
  readonly start: number;
  readonly end: number;
}

/** Words from one on, as many as cannot be the same by chance. */
interface Run {
  readonly passage: Passage;
  readonly index: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(formFor(text, word))].map(({ 0: found, index }) => ({
    small: found.toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

/** A number for each run of words in turn; the same words give the same one, others hardly ever. */
const hashesOf = perText((text): readonly number[] => {
  const words = wordsOf(text);
  if (words.length < span) return [];
  const numbers = words.map(({ small }) =>
    [...small].reduce((sum, sign) => Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0), 7),
  );
  const farthest = Array.from({ length: span - 1 }).reduce<number>((power) => Math.imul(power, 1_000_003), 1);
  const hashes: number[] = [];
  let hash = 0;
  numbers.forEach((number, index) => {
    const left = numbers[index - span];
    if (left !== undefined) hash = (hash - Math.imul(left, farthest)) | 0;
    hash = (Math.imul(hash, 1_000_003) + number) | 0;
    if (index >= span - 1) hashes.push(hash);
  });
  return hashes;
});

/** How many words from `index` on are the same as those of an earlier run. */
function lengthOfSame(earlier: Run, words: readonly Word[], index: number): number {
  const earlierWords = wordsOf(earlier.passage.text);
  let length = 0;
  while (
    index + length < words.length &&
    earlierWords[earlier.index + length]?.small === words[index + length]?.small
  )
    length += 1;
  return length;
}

function placeOfRun({ passage, index }: Run): Place {
  const words = wordsOf(passage.text);
  return passage.placeOf(words[index]?.start ?? 0, words[index + span - 1]?.end ?? 0);
}
