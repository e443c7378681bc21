/** A part of a text that can be parsed without the rest of it. */
export interface Portion {
  readonly start: number;
  readonly end: number;
  /** The number of its first line, from 1. */
  readonly line: number;
  /** Whether it stands for itself between two empty lines, and may be read without the full parser. */
  readonly plain: boolean;
}

/** What no text may hold that is taken apart: explanations of footnotes, which hold for all of it, and tabs. */
const indivisible = /^ {0,3}\[\^[^\]\s]+\]:|[\t\r]/m;

/** The beginning of a container that stands for itself, and what may be the end of one. */
const opening = /^(:{3,})[a-z]/;
const closing = /^( *)(:{3,}) *$/;

/** Fences in the midst of a paragraph, a list or a quoted text. */
const innerFence = /^ *:{3,}|^ *[-+*>\d].*:{3,}[a-z]/;

/** Only spaces are nothing: other white space is words. */
const empty = /^ *$/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly words: string;
}

/**
 * Takes a text apart at its empty lines; a container (`:::name` to `:::`) stays whole. `isPlain` tells of a stretch
 * between empty lines whether it stands for itself; others may belong together with the one before, such as the items of
 * a list, and are not parted from it. Undefined where the text must be parsed as a whole.
 */
export function portionsOf(
  text: string,
  isPlain: (start: number, end: number) => boolean,
): readonly Portion[] | undefined {
  if (indivisible.test(text)) return undefined;
  const portions: Portion[] = [];
  let mayGoOn = false;
  const addStretch = (first: Line, { end }: Line): void => {
    const plain = isPlain(first.start, end);
    const before = portions.at(-1);
    if (!plain && mayGoOn && before !== undefined) portions[portions.length - 1] = { ...before, end };
    else portions.push({ start: first.start, end, line: first.number, plain });
    mayGoOn = !plain;
  };
  const lines = linesOf(text);
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index];
    if (first === undefined || empty.test(first.words)) continue;
    const colons = opening.exec(first.words)?.[1]?.length;
    const last = colons === undefined ? endOfStretch(lines, index) : endOfContainer(lines, index, colons);
    const lastLine = last === undefined ? undefined : lines[last];
    if (last === undefined || lastLine === undefined) return undefined;
    if (colons === undefined) addStretch(first, lastLine);
    else {
      portions.push({ start: first.start, end: lastLine.end, line: first.number, plain: false });
      mayGoOn = false;
    }
    index = last;
  }
  return portions;
}

/** The last line of the stretch that begins with a line; undefined where a fence stands in it. */
function endOfStretch(lines: readonly Line[], first: number): number | undefined {
  let last = first;
  for (; last < lines.length; last += 1) {
    const { words = '' } = lines[last] ?? {};
    if (empty.test(words)) break;
    if (innerFence.test(words)) return undefined;
  }
  return last - 1;
}

/**
 * The last line of the container that begins with a line: the first fence that is as long. Undefined where there is none,
 * where it is not certain which one it is, and where something follows on the next line.
 */
function endOfContainer(lines: readonly Line[], first: number, colons: number): number | undefined {
  for (let last = first + 1; last < lines.length; last += 1) {
    const [, indentation = '', fence = ''] = closing.exec(lines[last]?.words ?? '') ?? [];
    if (fence.length < colons) continue;
    return indentation === '' && empty.test(lines[last + 1]?.words ?? '') ? last : undefined;
  }
  return undefined;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end, number: lines.length + 1, words: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}
