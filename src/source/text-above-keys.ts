import type { YAMLError } from 'yaml';
import { shapeOf } from './columns-beside.ts';
import { beginOfLine, lineOf } from './line-at.ts';
import { offsetsOfLines } from './mended-text.ts';
import { pathOfLine } from './path-of-line.ts';
import type { SchemaHints } from './schema-hints.ts';
import type { Mend, Slip } from './slip.ts';

/** A key with a text or a number behind it. */
const keyWithText = /^(?<before> *(?:- +)*(?<key>[\w-]+): +)(?<value>[^\s|>#[{&*!].*?)\s*$/;

/**
 * A single value behind a key whose other keys stand below it, where the schema has a key for that value too: the city behind "place",
 * with the venue below. Undefined where none is seen.
 */
export function textAboveKeys(
  { code, pos: [at] }: YAMLError,
  text: string,
  hints: SchemaHints | undefined,
): Slip | undefined {
  if (hints === undefined || (code !== 'BAD_INDENT' && code !== 'BLOCK_AS_IMPLICIT_KEY')) return undefined;
  const lines = text.split('\n');
  const named = lineOf(text, beginOfLine(at, text)) - 1;
  // The parser names the line of the key, or the first one below it.
  return (
    slipAt(lines, named, hints) ?? slipAt(lines, lines.slice(0, named).findLastIndex(saysSomething), hints)
  );
}

function slipAt(lines: readonly string[], line: number, hints: SchemaHints): Slip | undefined {
  const { before, key, value } = keyWithText.exec(lines[line] ?? '')?.groups ?? {};
  if (before === undefined || key === undefined || value === undefined) return undefined;
  const first = lines.findIndex((other, index) => index > line && saysSomething(other));
  const below = lines[first] ?? '';
  const indent = below.search(/\S/);
  if (shapeOf(below) !== 'key' || indent <= before.search(/[^\s-]/)) return undefined;
  const said = value.replace(/^(["'])(.*)\1$/, '$2');
  const meant = hints.keyFor(pathOfLine(lines, line), /^\d+$/.test(said) ? Number(said) : said);
  if (meant === undefined) return undefined;
  const start = offsetsOfLines(lines.join('\n'))(line + 1) + before.length;
  const end = start + value.length;
  return {
    code: 'yaml/value-above-lines',
    message: `Behind "${key}:" stands a value, and below it are keys of it as well.`,
    remedy: `Write "${key}:" with nothing behind it, and "${meant}: ${value}" on a line of its own above line ${first + 1}, as far in as that one.`,
    start,
    end,
    mends: [withoutKeys(lines, first)],
  };
}

/** The value alone is left, which can be read for the key that it is meant for: what stands below it becomes remarks. */
function withoutKeys(lines: readonly string[], first: number): Mend[] {
  const indentOf = (line: string): number => line.search(/\S/);
  const indent = indentOf(lines[first] ?? '');
  const next = lines.findIndex(
    (line, index) => index > first && saysSomething(line) && indentOf(line) < indent,
  );
  const begins = offsetsOfLines(lines.join('\n'));
  return lines.slice(first, next < 0 ? lines.length : next).flatMap((line, index): Mend[] => {
    if (!saysSomething(line)) return [];
    const start = begins(first + index + 1) + indentOf(line);
    return [{ start, end: start, text: '# ' }];
  });
}

function saysSomething(line: string): boolean {
  return !/^\s*(?:#|$)/.test(line);
}
