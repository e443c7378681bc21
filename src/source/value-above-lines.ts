import type { YAMLError } from 'yaml';
import { type Shape, shapeOf } from './columns-beside.ts';
import { beginOfLine, lineOf } from './line-at.ts';
import { offsetsOfLines } from './mended-text.ts';
import type { Slip } from './slip.ts';

/** A key, and what stands behind it on its line. */
const keyWithValue = /^(?<before> *(?:- +)*(?<key>[\w-]+): +)(?<value>[^\s|>#].*?)\s*$/;

/** What says that a key has nothing. */
const nothing = /^(?:\{\s*\}|\[\s*\]|""|''|~|null|none)$/i;

/** A key that has a value on its own line, with keys or entries of a list below it as well. Undefined where none is seen. */
export function valueAboveLines({ code, pos: [at] }: YAMLError, text: string): Slip | undefined {
  if (code !== 'BAD_INDENT' && code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const lines = text.split('\n');
  const named = lineOf(text, beginOfLine(at, text)) - 1;
  // The parser names the line of the key, or the first one below it.
  return slipAt(lines, named) ?? slipAt(lines, lines.slice(0, named).findLastIndex(saysSomething));
}

function slipAt(lines: readonly string[], line: number): Slip | undefined {
  const { before, key, value } = keyWithValue.exec(lines[line] ?? '')?.groups ?? {};
  const below = lines.find((other, index) => index > line && saysSomething(other)) ?? '';
  const shape = shapeOfLine(below);
  if (before === undefined || key === undefined || value === undefined || shape === 'words') return undefined;
  const indent = before.search(/[^\s-]/);
  if (below.search(/\S/) <= indent) return undefined;
  // What looks like a key below words may be the next line of their text.
  if (shape === 'key' && /^[^[{].* /.test(value)) return undefined;
  const start = offsetsOfLines(lines.join('\n'))(line + 1) + before.length;
  const end = start + value.length;
  const isNothing = nothing.test(value);
  return {
    code: 'yaml/value-above-lines',
    message: `Behind "${key}:" stands ${isNothing ? `${value}, which says that there is nothing` : 'a value'}, and below it ${shape === 'key' ? 'are keys' : 'is a list'} of it as well.`,
    remedy: isNothing
      ? `Delete ${value}, or the lines below.`
      : /^[[{]/.test(value)
        ? `Write all of it in the brackets, or all of it on the lines below, with nothing behind "${key}:".`
        : `Where the lines below belong to "${key}", delete the value; where they do not, let ${spaces(indent)} stand before them.`,
    start,
    end,
    ...(isNothing && { mends: [[{ start, end, text: '' }]] }),
  };
}

/** Codes of rules are keys, too. */
function shapeOfLine(line: string): Shape {
  return /^\s*check\/[\w-]+:(?:\s|$)/.test(line) ? 'key' : shapeOf(line);
}

function spaces(count: number): string {
  return count === 0 ? 'no space' : `${count} spaces`;
}

function saysSomething(line: string): boolean {
  return !/^\s*(?:#|$)/.test(line);
}
