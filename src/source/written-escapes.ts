import { addBreaks, addUnit, addVerbatim, type Units } from './units.ts';
import { breaksOf } from './written-lines.ts';

/** What a backslash and a letter stand for (YAML 1.2.2, 5.7). */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const lengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** An escaped line end, which is nothing, with the white space of the next line; other escapes; folded line ends. */
const special = /\\\r?\n[ \t]*|\\[^]|[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g;

/** Adds a double-quoted text with its escapes and line ends. */
export function doubleQuotedUnits(written: string, units: Units): void {
  const end = written.length - 1;
  let at = 1;
  special.lastIndex = at;
  for (let found = special.exec(written); found !== null; found = special.exec(written)) {
    addVerbatim(units, written, at, found.index);
    at = found.index + found[0].length;
    if (found[0][0] !== '\\') addBreaks(units, breaksOf(found[0]), written, found.index, at);
    else if (!found[0].includes('\n')) at = addEscape(written, found.index, units);
    special.lastIndex = at;
  }
  addVerbatim(units, written, at, end);
}

/** Adds the character that the escape at an offset stands for; gives the offset behind it. */
function addEscape(written: string, at: number, units: Units): number {
  const kind = written[at + 1] ?? '';
  const length = lengths[kind];
  const end = at + 2 + (length ?? 0);
  const code = length === undefined ? Number.NaN : parseInt(written.slice(at + 2, end), 16);
  const character = length === undefined ? escapes[kind] : code <= 0x10ffff && String.fromCodePoint(code);
  addUnit(units, character || '', at, end);
  return end;
}
