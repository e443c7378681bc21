import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';

const require = createRequire(import.meta.url);

/**
 * All forms of all words of the dictionary, sorted, a line each. They are written when the program is compiled: the dictionary
 * itself takes two hundred milliseconds to unfold, a list is read in two. From its sources the program unfolds it.
 */
const list = new URL('./words-en-gb.txt', import.meta.url);

let words: Buffer | undefined;
let dictionary: ReturnType<typeof nspell> | undefined;
const known = new Map<string, boolean>();

/** Whether the dictionary of British English has a word; `-ize` is as right as `-ise`, as the house of ITU has it. */
export function isSpelledRight(word: string): boolean {
  const found = known.get(word);
  if (found !== undefined) return found;
  const right = isListed(word) || isListed(withS(word));
  known.set(word, right);
  return right;
}

/** Words that may have been meant, the most likely first. Those one slip away are found a hundred times as fast as others. */
export function suggestSpelling(word: string): readonly string[] {
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  const near = oneSlipAway(small, 0).map((meant) =>
    small === word ? meant : meant.charAt(0).toUpperCase() + meant.slice(1),
  );
  return (near.length > 0 ? near : openDictionary().suggest(word)).slice(0, 3);
}

/**
 * Whether a word that the dictionary does not have is one slip away from one that it has, with the same first letter: a
 * letter too many, missing, wrong, or two in the wrong order.
 */
export function isNearlyRight(word: string): boolean {
  const near = nearby.get(word) ?? oneSlipAway(word, 1).length > 0;
  nearby.set(word, near);
  return near;
}

const nearby = new Map<string, boolean>();

/** Words one slip away, of which the first `kept` letters are right; the likeliest slips first. */
function oneSlipAway(word: string, kept: number): readonly string[] {
  const splits = Array.from({ length: word.length + 1 - kept }, (_, index) => {
    const [before, after] = [word.slice(0, kept + index), word.slice(kept + index)];
    return { before, after, first: after.charAt(0), second: after.charAt(1) };
  });
  const swapped = splits.flatMap(({ before, after, first, second }) =>
    second === '' || first === second ? [] : [before + second + first + after.slice(2)],
  );
  const doubled = splits.flatMap(({ before, after, first }) =>
    first === '' ? [] : [before + first + after],
  );
  const shortened = splits.flatMap(({ before, after }) => (after === '' ? [] : [before + after.slice(1)]));
  const lengthened = splits.flatMap(({ before, after }) => letters.map((letter) => before + letter + after));
  const changed = splits.flatMap(({ before, after }) =>
    after === '' ? [] : letters.map((letter) => before + letter + after.slice(1)),
  );
  const all = new Set([...swapped, ...doubled, ...lengthened, ...shortened, ...changed]);
  return [...all].filter(isListed);
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** `organization` as the dictionary has it: `organisation`. */
function withS(word: string): string {
  return word
    .replace(/iz(?=(?:e[drs]?|ers?|ing|ations?|ational|able|ement)$)/, 'is')
    .replace(/yz(?=(?:e[drs]?|ing)$)/, 'ys');
}

function isListed(word: string): boolean {
  if (words === undefined && existsSync(list)) words = readFileSync(list);
  return words === undefined ? openDictionary().correct(word) : findLine(words, Buffer.from(word));
}

/** Looks for a line in sorted lines, by halving. */
function findLine(lines: Buffer, wanted: Buffer): boolean {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf(10, middle - 1) + 1;
    const end = lines.indexOf(10, start);
    const order = lines.compare(wanted, 0, wanted.length, start, end < 0 ? lines.length : end);
    if (order === 0) return true;
    // "compare" says how the line stands to the word.
    if (order < 0) low = (end < 0 ? lines.length : end) + 1;
    else high = start;
  }
  return false;
}

function openDictionary(): ReturnType<typeof nspell> {
  const read = (ending: string): Buffer =>
    readFileSync(join(dirname(require.resolve('dictionary-en-gb')), `index.${ending}`));
  dictionary ??= nspell(read('aff'), read('dic'));
  return dictionary;
}
