import type { LineIndex } from '../diagnostics/place.ts';
import type { Mend } from './slip.ts';

/** A text with its mends made. */
export function mendText(text: string, mends: readonly Mend[]): string {
  let mended = '';
  let at = 0;
  for (const { start, end, text: words } of mends.toSorted((one, other) => one.start - other.start)) {
    mended += text.slice(at, start) + words;
    at = end;
  }
  return mended + text.slice(at);
}

/**
 * The lines of a mended text, which gives places of the text as it was written: a mend changes words of a line and never the number
 * of lines. In a line that was mended, what stands before and behind the mend keeps its place.
 */
export function linesOfMended(
  mended: LineIndex,
  written: LineIndex,
  offsetOf: (line: number) => number,
): LineIndex {
  return {
    lineText: written.lineText,
    pointAt(offset) {
      const { line, column } = mended.pointAt(offset);
      const [now, before] = [mended.lineText(line), written.lineText(line)];
      const at = now === before ? column - 1 : columnBefore(now, before, column - 1);
      return { line, column: at + 1, offset: offsetOf(line) + at };
    },
  };
}

/** Where in a line, as it was before, the character at `at` stands. */
function columnBefore(now: string, before: string, at: number): number {
  let same = 0;
  while (same < before.length && now[same] === before[same]) same += 1;
  if (at <= same) return at;
  const fromEnd = now.length - at;
  const behind = before.length - fromEnd;
  return behind >= same && now.slice(at) === before.slice(behind) ? behind : Math.min(same, before.length);
}

/** The offset at which each line of a text begins, by its number from 1. */
export function offsetsOfLines(text: string): (line: number) => number {
  const offsets = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) offsets.push(end + 1);
  return (line) => offsets[line - 1] ?? text.length;
}
