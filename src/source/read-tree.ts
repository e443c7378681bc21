import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLSeq } from 'yaml';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { type LineIndex, placeOf } from '../diagnostics/place.ts';
import { codePoint } from './code-point.ts';
import { cutText } from './cut-text.ts';
import { keyTwice } from './key-twice.ts';
import { excessOf } from './excess.ts';
import { numberMeant } from './number-meant.ts';
import { pathName } from './path-name.ts';
import type { SchemaHints } from './schema-hints.ts';
import type { Path } from './source-file.ts';
import { swallowedEntry } from './swallowed-entry.ts';

/** A text in the file: from its first written character up to its last one, and its value. */
export interface ScalarSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Where a value stands in its file, as offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly start: number; readonly end: number };
  readonly scalar?: ScalarSpan;
}

interface Reading {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly diagnose: Diagnose;
  readonly hints?: SchemaHints | undefined;
}

const maximumDepth = 40;

/** Turns a parsed YAML tree into plain values and remembers where each stands. Diagnoses what records may not hold. */
export function readTree(
  contents: Node | null,
  reading: Reading,
): { readonly value: unknown; readonly spans: ReadonlyMap<string, Span> } {
  const spans = new Map<string, Span>();

  function fault(code: string, message: string, remedy: string, start: number, end: number): void {
    const place = placeOf(reading.file, reading.lines, start, end);
    reading.diagnose({ code, severity: 'error', message, remedy, place });
  }

  function read(node: Node | null, path: Path, key?: Span['key']): unknown {
    const [start, end] = rangeOf(node, key);
    const span: Span = key === undefined ? { start, end } : { start, end, key };
    spans.set(pathName(path), span);
    if (node === null) return null;
    if (path.length > maximumDepth) {
      fault(
        'yaml/too-deep',
        'Values are nested too deeply here.',
        'Use fewer levels of indentation.',
        start,
        end,
      );
      return null;
    }
    if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
      fault(
        'yaml/alias',
        'Anchors (&name) and aliases (*name) are not used in records.',
        'Write the value itself; a text that begins with & or * needs quotation marks.',
        start,
        end,
      );
      return null;
    }
    if (node.tag !== undefined) {
      fault(
        'yaml/tag',
        'Tags (!name) are not used in records.',
        'Delete the tag; a text that begins with ! needs quotation marks.',
        start,
        end,
      );
      return null;
    }
    if (isMap(node)) return readMap(node.items, path);
    if (isSeq(node)) return readItems(node, path, 0);
    if (isScalar(node)) return readScalar(node, path, span);
    return null;
  }

  function readItems({ items }: YAMLSeq, path: Path, from: number): unknown[] {
    return items.map((item, index) => read(item as Node | null, [...path, from + index]));
  }

  function readMap(pairs: readonly Pair[], path: Path): Record<string, unknown> {
    const value = Object.create(null) as Record<string, unknown>;
    const firsts = new Map<string, Pair>();
    let parts = 0;
    for (const [index, pair] of pairs.entries()) {
      if (parts > 0) {
        parts -= 1;
        continue;
      }
      const keyNode = pair.key as Node | null;
      const [start, end] = rangeOf(keyNode);
      const name = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : undefined;
      if (name === undefined || name === '__proto__') {
        fault('yaml/key', 'A key must be a plain word.', 'Write a name, a colon and a space.', start, end);
        continue;
      }
      const first = firsts.get(name);
      if (first !== undefined) {
        tellTwice(name, first, pair, reading);
        // What refers to the entries of a list that goes on there is no further fault.
        const before = value[name];
        if (Array.isArray(before) && isSeq(pair.value))
          before.push(...readItems(pair.value, [...path, name], before.length));
        continue;
      }
      firsts.set(name, pair);
      const below = [...path, name];
      const cut = cutText(pairs, index, reading.text, () => isList(below, reading));
      if (cut === undefined) value[name] = read(pair.value as Node | null, below, { start, end });
      else {
        fault('yaml/comma', cut.message, cut.remedy, cut.start, cut.end);
        spans.set(pathName(below), { start: cut.from, end: cut.until, key: { start, end } });
        value[name] = cut.value;
        ({ parts } = cut);
      }
    }
    return value;
  }

  function readScalar(node: Scalar, path: Path, span: Span): unknown {
    const { value, source } = node;
    const remark = node.type === 'PLAIN' ? remarkBehind(span.end, reading.text) : undefined;
    if (remark !== undefined)
      reading.diagnose({
        code: 'yaml/remark',
        severity: 'warning',
        message: `From this # on the line is a remark: "${remark.words}" is not printed.`,
        remedy: 'Put the whole text in quotation marks; or write a space after # if a remark is meant.',
        place: placeOf(reading.file, reading.lines, remark.start, remark.start + remark.words.length),
      });
    if (typeof value === 'string') {
      spans.set(pathName(path), { ...span, scalar: { start: span.start, end: span.end, value } });
      const bad = forbidden.exec(value)?.[0];
      if (bad !== undefined) {
        // Where it is written as an escape, the text is the nearest place.
        const at = reading.text.slice(span.start, span.end).indexOf(bad);
        const start = at < 0 ? span.start : span.start + at;
        fault(
          'yaml/forbidden-character',
          `The text holds the character ${codePoint(bad)}, which no document can show.`,
          'Delete the character.',
          start,
          at < 0 ? span.end : start + bad.length,
        );
      }
      if (node.type === 'PLAIN' && typeof path.at(-1) === 'number') tellSwallowed(span, reading);
      if (node.type === 'PLAIN' && typographicQuotes.test(value))
        reading.diagnose({
          code: 'yaml/typographic-quotes',
          severity: 'warning',
          message: 'These quotation marks will be printed: YAML knows straight ones only.',
          remedy:
            'Put straight ones (") in their place, or none; where they are to be printed, straight ones around them.',
          place: placeOf(reading.file, reading.lines, span.start, span.end),
        });
      const excess = excessOf(value);
      if (excess === undefined) return bad === undefined ? value : value.replace(allForbidden, '\uFFFD');
      const at = span.start + Math.max(0, reading.text.slice(span.start, span.end).indexOf(excess.words));
      fault(excess.code, excess.message, excess.remedy, at, at + excess.words.length);
      return excess.words;
    }
    if (typeof value === 'number' && source !== undefined && String(value) !== source) {
      const meant = numberMeant(source, value, reading.hints?.typesAt(path) ?? []);
      const message = `"${source}" would be read as the number ${value}.`;
      fault('yaml/ambiguous-value', message, meant.remedy, span.start, span.end);
      return meant.value;
    }
    return value;
  }

  return { value: read(contents, []), spans };
}

/** Whether nothing but a list may stand somewhere. */
function isList(path: Path, { hints }: Reading): boolean {
  const types = hints?.typesAt(path) ?? [];
  return types.includes('array') && !types.includes('string');
}

/** A key that stands twice in a mapping. */
function tellTwice(name: string, first: Pair, again: Pair, { file, lines, diagnose }: Reading): void {
  const placeOfKey = ({ key }: Pair) => placeOf(file, lines, ...rangeOf(key as Node | null));
  const related = [{ place: placeOfKey(first), message: 'the first' }];
  diagnose({ ...keyTwice(name, first, again), severity: 'error', place: placeOfKey(again), related });
}

/** An entry of a list that is read as part of the one above. */
function tellSwallowed(span: Span, { file, text, lines, diagnose }: Reading): void {
  const entry = swallowedEntry(span, text, (offset) => lines.pointAt(offset).line);
  if (entry === undefined) return;
  const { message, remedy, start, end } = entry;
  const place = placeOf(file, lines, start, end);
  diagnose({ code: 'yaml/bad-indent', severity: 'warning', message, remedy, place });
}

/** What stands behind a text as if it went on: a number sign with a word, as in "Age #2 in practice". */
function remarkBehind(
  end: number,
  text: string,
): { readonly words: string; readonly start: number } | undefined {
  const [, blanks = '', words] = /^([ \t]+)(#[\p{L}\p{N}][^\r\n]*)/u.exec(text.slice(end, end + 200)) ?? [];
  return words === undefined ? undefined : { words, start: end + blanks.length };
}

function rangeOf(node: Node | null, key?: Span['key']): [number, number] {
  const range = node?.range;
  if (range) return [range[0], range[1]];
  return key === undefined ? [0, 0] : [key.start, key.end];
}

// Characters that XML 1.0 section 2.2 forbids, lone surrogates among them.
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const allForbidden = new RegExp(forbidden, 'g');

/** A text that word processors have put into quotation marks, such as stand around a whole value for YAML only. */
const typographicQuotes = /^(?:[“„][^“”„]*[”“]|‘[^‘]*’)$/;
