import { type Column, columnsBeside, shapeOf } from './columns-beside.ts';
import { firstFaultOf } from './first-fault.ts';
import { mendText } from './mended-text.ts';
import type { Mend, Slip } from './slip.ts';

/** A line moved by more is meant otherwise. */
const furthest = 4;

interface Shift {
  /** The first line that is moved, from 0, and how many are. */
  readonly line: number;
  readonly count: number;
  readonly column: Column;
  /** By how many spaces it stands too far to the right; less than 0 where it does to the left. */
  readonly by: number;
}

/**
 * A line that stands some spaces too far to the left or right, where to move it makes the parser read on further than any other move
 * does: the parser itself names the line before, or a sign that is not missing. `at` is the line of its fault, from 0. Undefined
 * where no move helps.
 */
export function shiftedLine(text: string, at: number): Slip | undefined {
  const lines = text.split('\n');
  const offsets = lines.map(() => 0);
  for (let line = 1; line < lines.length; line += 1)
    offsets[line] = (offsets[line - 1] ?? 0) + (lines[line - 1] ?? '').length + 1;
  let best: { readonly shift: Shift; readonly mend: readonly Mend[] } | undefined;
  let reached = at + 1;
  for (const shift of shiftsNear(lines, at)) {
    const mend = mendOf(shift, lines, offsets);
    const next = firstFaultOf(mendText(text, mend))?.line ?? Infinity;
    if (next > reached && next > shift.line + shift.count) [best, reached] = [{ shift, mend }, next];
    if (reached === Infinity) break;
  }
  return best && slipOf(best.shift, best.mend, lines, offsets);
}

/** What may have been moved: the line of the fault, the one after it or before it, alone or with what follows; moves of few lines first, and small ones. */
function shiftsNear(lines: readonly string[], at: number): readonly Shift[] {
  return [at, next(lines, at, 1), next(lines, at, -1)]
    .flatMap((line) => (line === undefined ? [] : shiftsOf(lines, line)))
    .toSorted(
      (one, other) => weightOf(one, lines) - weightOf(other, lines) || Math.abs(one.by) - Math.abs(other.by),
    );
}

/**
 * Moves of few lines come first; an odd number of spaces is mostly what a slip leaves, not what was meant, and an entry of words stands
 * beside others of words, in a text, rather than beside names of sections or keys.
 */
function weightOf({ line, count, column }: Shift, lines: readonly string[]): number {
  const isOther = isOfWords(lines[line]) !== isOfWords(lines[column.line]);
  return count + (column.indent % 2 === 0 ? 0 : 2) + (isOther ? 1 : 0);
}

/** Whether a line is the entry of a list that holds some words, not a name or a key. */
function isOfWords(line = ''): boolean {
  return /^\s*- +[^\s{["'#-]\S* +\S/.test(line) && !/^\s*- +[\w-]+:(?:\s|$)/.test(line);
}

function next(lines: readonly string[], at: number, step: 1 | -1): number | undefined {
  for (let line = at + step; line >= 0 && line < lines.length; line += step)
    if (!/^\s*(?:#|$)/.test(lines[line] ?? '')) return line;
  return undefined;
}

function shiftsOf(lines: readonly string[], line: number): readonly Shift[] {
  const text = lines[line] ?? '';
  const shape = shapeOf(text);
  const indent = text.search(/[^ ]/);
  if (indent < 0 || shape === 'words') return [];
  return columnsBeside(lines, line, shape).flatMap((column) => {
    const by = indent - column.indent;
    if (by === 0 || Math.abs(by) > furthest || !isMoved(lines, line, by)) return [];
    const count = lengthOfBlock(lines, line, indent);
    const alone = { line, count: 1, column, by };
    return count > 1 ? [alone, { ...alone, count }] : [alone];
  });
}

/** Whether a line that stands too far to the right was moved, and is not the next line of a text that holds a colon. */
function isMoved(lines: readonly string[], line: number, by: number): boolean {
  const key = /^\s*([a-z][\w-]*:)(?:\s|$)/.exec(lines[line] ?? '')?.[1];
  if (key === undefined || by <= 1) return true;
  return lines.some((other, at) => at !== line && new RegExp(`^ *(?:- +)*${key}(?:\\s|$)`).test(other));
}

/** How many lines from one on stand as far in as it does, or further. */
function lengthOfBlock(lines: readonly string[], line: number, indent: number): number {
  let end = line + 1;
  for (let at = end; at < lines.length; at += 1) {
    const own = (lines[at] ?? '').search(/\S/);
    if (own >= 0 && own < indent) break;
    // Between entries and below the last one others may stand which were not moved.
    if (own === indent && shapeOf(lines[at] ?? '') !== shapeOf(lines[line] ?? '')) break;
    if (own >= 0) end = at + 1;
  }
  return end - line;
}

function mendOf(
  { line, count, by }: Shift,
  lines: readonly string[],
  offsets: readonly number[],
): readonly Mend[] {
  return lines.slice(line, line + count).flatMap((text, index) => {
    const start = offsets[line + index] ?? 0;
    if (text.trim() === '') return [];
    return [by > 0 ? { start, end: start + by, text: '' } : { start, end: start, text: ' '.repeat(-by) }];
  });
}

function slipOf(
  { line, count, column, by }: Shift,
  mend: readonly Mend[],
  lines: readonly string[],
  offsets: readonly number[],
): Slip {
  const text = lines[line] ?? '';
  const indent = text.search(/\S/);
  const words = /^(?:[^\s:]+:?|- +[^\s:]*:?)/.exec(text.slice(indent))?.[0].length ?? 1;
  const [moved, side] = [Math.abs(by), by > 0 ? 'right' : 'left'];
  const [subject, verb] =
    count === 1 ? ['This line', 'stands'] : [`From here on, ${mend.length} lines`, 'stand'];
  const beside =
    column.name === undefined ? `line ${column.line + 1}` : `"${column.name}" on line ${column.line + 1}`;
  const start = (offsets[line] ?? 0) + indent;
  return {
    code: 'yaml/bad-indent',
    message: `${subject} ${verb} ${moved} ${moved === 1 ? 'space' : 'spaces'} too far to the ${side}.`,
    remedy: `Indent this line as far as ${beside}: with ${spaces(column.indent)} before it${count === 1 ? '' : ', and move the others with it'}.`,
    start,
    end: start + words,
    mends: [mend],
  };
}

function spaces(count: number): string {
  if (count === 0) return 'no space';
  return count === 1 ? '1 space' : `${count} spaces`;
}
