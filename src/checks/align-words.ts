/**
 * For each character of printed words the offset in `text` where it was written, between `start` and `end`.
 *
 * What is printed and what is written differ only by what YAML and the markup take away: indentation, line ends,
 * quotation marks of quoted values, backslashes. So the written form is walked beside the words; characters that do not
 * match are passed over, and white space stands for white space of any length. Undefined where the words do not stand there:
 * a date is printed otherwise than it is written.
 */
export function alignWords(
  text: string,
  start: number,
  end: number,
  words: string,
): readonly number[] | undefined {
  const offsets: number[] = [];
  let at = start;
  let printed = 0;
  for (const character of words) {
    printed += character.length;
    if (isWhite(character)) {
      offsets.push(Math.min(at, end));
      // Spaces that are printed stand for one each; only the last of them stands for a line end with its indentation.
      if (isWhite(words[printed])) at += isWhite(text[at]) ? 1 : 0;
      else while (at < end && isWhite(text[at])) at += 1;
      continue;
    }
    const found = findNear(text, at, end, character);
    if (found === undefined) return undefined;
    at = found;
    const width = character.length;
    for (let unit = 0; unit < width; unit += 1) offsets.push(Math.min(at + unit, end));
    at += width;
  }
  return offsets;
}

/** Passes over what was taken away before a character: white space of any length, signs of markup, a few characters. */
function findNear(text: string, from: number, end: number, character: string): number | undefined {
  let strange = 0;
  for (let at = from; at < end && strange < farthest; at += 1) {
    if (text.startsWith(character, at) || isSameLetter(text[at], character)) return at;
    if (!isWhite(text[at])) strange += 1;
  }
  return undefined;
}

/** A text may be printed in capitals. */
function isSameLetter(written: string | undefined, printed: string): boolean {
  return written !== undefined && written.toUpperCase() === printed;
}

const farthest = 12;

function isWhite(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
