import { addBreaks, addUnit, addVerbatim, type Units } from './units.ts';

/** A line end with the white space before it, and all empty lines and white space after it. */
const fold = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;

/**
 * Adds plain or single-quoted lines: a line end is a space, each empty line a line end (YAML 1.2.2, 6.5). In a quoted
 * text two quotation marks are one.
 */
export function foldedUnits(
  written: string,
  start: number,
  end: number,
  units: Units,
  quoted: boolean,
): void {
  const inside = written.slice(start, end);
  let at = start;
  for (const found of inside.matchAll(fold)) {
    addLine(written, at, start + found.index, units, quoted);
    at = start + found.index + found[0].length;
    addBreaks(units, breaksOf(found[0]), written, start + found.index, at);
  }
  addLine(written, at, end, units, quoted);
}

/** What a run of line ends stands for: one a space, more of them one line end less. */
export function breaksOf(run: string): string {
  const count = run.split('\n').length - 1;
  return count === 1 ? ' ' : '\n'.repeat(count - 1);
}

function addLine(written: string, start: number, end: number, units: Units, quoted: boolean): void {
  let at = start;
  while (quoted && at < end) {
    const mark = written.indexOf("''", at);
    if (mark < 0 || mark >= end) break;
    addVerbatim(units, written, at, mark);
    addUnit(units, "'", mark, mark + 2);
    at = mark + 2;
  }
  addVerbatim(units, written, at, end);
}
