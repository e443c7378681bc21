import { isScalar } from 'yaml';
import { parseDocument } from './parse-document.ts';
import { indentOf, readScalar, styleOf } from './read-scalar.ts';
import type { TextEdit } from './text-edit.ts';
import { endOf, startOf, type Units } from './units.ts';

/** A text as it stands in a file. */
export interface WrittenText {
  /** With its quotation marks, or the header of its block. */
  readonly written: string;
  readonly value: string;
  /** Whether it stands inside of brackets (`[ … ]` or `{ … }`), where commas end a plain text. */
  readonly inBrackets: boolean;
}

/** A text after its edits. */
export interface EditedText {
  readonly written: string;
  readonly value: string;
}

/** A part of what is written between the quotation marks: kept as it is, or words that are new. */
type Part = { readonly kept: string } | { readonly words: string };

/** A way to write a text: its quotation mark, and how what is kept and what is new stand between two of them. */
interface Way {
  readonly mark: string;
  readonly kept: (body: string) => string;
  readonly words: (text: string) => string;
}

/**
 * Edits a text where it is written: `edits` have offsets in `written`, ascend and do not overlap. All that is not edited
 * stays as it is written; only where the new words cannot stand in a plain or single-quoted text is all of it put
 * in quotation marks that can hold them. Undefined where the new words cannot be written there.
 */
export function editScalar(
  { written, value, inBrackets }: WrittenText,
  edits: readonly TextEdit[],
): EditedText | undefined {
  const indent = indentOf(written, value);
  const units = readScalar(written, indent);
  if (units.value !== value) return undefined;
  const { parts, wanted } = divide(written, units, edits);
  for (const { mark, kept, words } of waysOf(written, indent ?? 0)) {
    const body = parts.map((part) => ('kept' in part ? kept(part.kept) : words(part.words))).join('');
    const attempt = mark + body + mark;
    if (readAgain(attempt, { written, value, inBrackets }, indent) === wanted)
      return { written: attempt, value: wanted };
  }
  return undefined;
}

function divide(
  written: string,
  units: Units,
  edits: readonly TextEdit[],
): { readonly parts: readonly Part[]; readonly wanted: string } {
  const { value } = units;
  const margin = marksOf(written);
  const bodyEnd = written.length - margin;
  const parts: Part[] = [];
  let wanted = '';
  let at = margin;
  let from = 0;
  for (const { start, end, text } of edits) {
    const first = firstUnit(written, units, start);
    const last = end <= start ? first : Math.max(first, unitAfter(written, units, end));
    const cut = startOf(units, first) ?? endOf(units, value.length - 1) ?? bodyEnd;
    parts.push({ kept: written.slice(at, Math.max(at, cut)) }, { words: text });
    wanted += value.slice(from, first) + text;
    at = last > first ? (endOf(units, last - 1) ?? cut) : cut;
    from = last;
  }
  parts.push({ kept: written.slice(at, bodyEnd) });
  return { parts, wanted: wanted + value.slice(from) };
}

/** How many characters at either end of a scalar are its quotation mark. */
function marksOf(written: string): number {
  return ['single', 'double'].includes(styleOf(written[0])) ? 1 : 0;
}

/** The line ends after the last words of a block belong to the block, not to its words. */
function countWords(written: string, value: string): number {
  return styleOf(written[0]) === 'block' ? value.replace(/\n+$/, '').length : value.length;
}

/** The first unit from an offset on. An offset in the indentation of a line means the words of that line. */
function firstUnit(written: string, units: Units, offset: number): number {
  const index = findUnit(units, (unit) => (endOf(units, unit) ?? 0) > offset);
  const length = countWords(written, units.value);
  if (index < 0) return length;
  const [start = 0, end = 0] = [startOf(units, index), endOf(units, index)];
  const isInIndentation = start < offset && written.slice(start, end).includes('\n');
  return Math.min(isInIndentation ? index + 1 : index, length);
}

function unitAfter(written: string, units: Units, offset: number): number {
  const index = findUnit(units, (unit) => (startOf(units, unit) ?? 0) >= offset);
  const length = countWords(written, units.value);
  return index < 0 ? length : Math.min(index, length);
}

function findUnit({ value }: Units, isIt: (unit: number) => boolean): number {
  for (let unit = 0; unit < value.length; unit += 1) if (isIt(unit)) return unit;
  return -1;
}

/** The ways in which a text can be written, the nearest to what stands there first. */
function waysOf(written: string, indent: number): readonly Way[] {
  const inDouble = [escapeDouble, escapeSpaces];
  switch (styleOf(written[0])) {
    case 'block': {
      const lineEnd = written.includes('\r\n') ? '\r\n' : '\n';
      const more = written.startsWith('>') ? 1 : 0;
      const newLines = (run: string): string => lineEnd.repeat(run.length + more) + ' '.repeat(indent);
      return [{ mark: '', kept: asItIs, words: (text) => text.replace(/\n+/g, newLines) }];
    }
    case 'plain':
      return [
        { mark: '', kept: asItIs, words: asItIs },
        { mark: "'", kept: escapeSingle, words: escapeSingle },
        ...inDouble.map((words) => ({ mark: '"', kept: escapeKept, words })),
      ];
    case 'single':
      return [
        { mark: "'", kept: asItIs, words: escapeSingle },
        ...inDouble.map((words) => ({
          mark: '"',
          kept: (body: string) => escapeKept(body.replaceAll("''", "'")),
          words,
        })),
      ];
    case 'double':
      return inDouble.map((words) => ({ mark: '"', kept: asItIs, words }));
  }
}

function asItIs(text: string): string {
  return text;
}

function escapeSingle(text: string): string {
  return text.replaceAll("'", "''");
}

/** Line ends that are there stay: they fold in double quotation marks as they do elsewhere. */
function escapeKept(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };

function escapeDouble(text: string): string {
  return escapeKept(text).replace(
    /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu,
    (character) => named[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Spaces beside a line end would be folded into it. */
function escapeSpaces(text: string): string {
  return escapeDouble(text).replace(/^ | $/g, '\\x20');
}

/** What a parser will read; undefined where the text would end elsewhere, or be something else. */
function readAgain(
  attempt: string,
  { written, inBrackets }: WrittenText,
  indent: number | undefined,
): string | undefined {
  if (styleOf(written[0]) === 'block')
    return readScalar(attempt, givesIndent(written) ? indent : undefined).value;
  const [before, after] = inBrackets ? ['[', ', 1]'] : ['k: ', ' # end'];
  const document = parseDocument(`${before}${attempt}${after}\n`);
  if (document === undefined || document.errors.length > 0) return undefined;
  const node: unknown = document.getIn([inBrackets ? 0 : 'k'], true);
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const [start, end] = node.range ?? [];
  return start === before.length && end === before.length + attempt.length ? node.value : undefined;
}

/** Whether the header of a block says how far its lines stand in (`|2`). */
function givesIndent(written: string): boolean {
  return /^[|>][-+]?\d/.test(written);
}
