/** A point in a text. Lines and columns count from 1; columns and offsets in UTF-16 units, as editors count. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A range of a file: from `start` up to, not including, `end`. `file` is relative, with `/` everywhere. */
export interface Place {
  readonly file: string;
  readonly start: Point;
  readonly end: Point;
}

/** Turns offsets of one text into points; made once a file, because the starts of its lines are found once. */
export interface LineIndex {
  readonly pointAt: (offset: number) => Point;
  readonly lineText: (line: number) => string;
}

/** Finds the starts of all lines of `text` (ended by LF, CR LF or CR), when a line is first asked for. */
export function indexLines(text: string): LineIndex {
  let found: Int32Array | undefined;
  const starts = (): Int32Array => (found ??= startsOfLines(text));
  return {
    pointAt(offset) {
      const known = starts();
      const bounded = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = known.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((known[middle] ?? 0) <= bounded) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: bounded - (known[low] ?? 0) + 1, offset: bounded };
    },
    lineText(line) {
      const known = starts();
      return text.slice(known[line - 1] ?? text.length, known[line] ?? text.length).replace(/[\r\n]+$/, '');
    },
  };
}

function startsOfLines(text: string): Int32Array {
  return Int32Array.from([0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]);
}

/** The place of the range `start`..`end` (offsets) of a file whose lines are known. */
export function placeOf(file: string, lines: LineIndex, start: number, end: number): Place {
  return { file, start: lines.pointAt(start), end: lines.pointAt(Math.max(start, end)) };
}

/** The first character of a file: where a fault of the whole file is shown. */
export function startOfFile(file: string): Place {
  const point: Point = { line: 1, column: 1, offset: 0 };
  return { file, start: point, end: point };
}
