import type { SpanPacker } from '../pack-spans.ts';
import { excessOf } from '../excess.ts';
import { isKeySign, isPlainKey, isPlainLine, valueOfWords } from './plain-words.ts';

/** A value that was read, and where it ends. */
export interface ReadValue {
  readonly value: unknown;
  readonly end: number;
}

/** Where the key of a value starts and ends; -1 where it has none. */
export interface KeySpan {
  readonly keyStart: number;
  readonly keyEnd: number;
}

const noKey: KeySpan = { keyStart: -1, keyEnd: -1 };

/** Values deeper than this are left to the parser, which tells that they are too deep. */
export const deepest = 20;

/**
 * Reads a value that begins with a quotation mark or a bracket and ends on its line. Undefined where it is left to the
 * parser.
 */
export function readInLine(
  text: string,
  start: number,
  key: KeySpan,
  spans: SpanPacker,
): ReadValue | undefined {
  if (spans.depth > deepest) return undefined;
  switch (text[start]) {
    case "'":
    case '"':
      return readQuoted(text, start, key, spans);
    case '[':
      return readList(text, start, key, spans);
    case '{':
      return readMapping(text, start, key, spans);
    default:
      return readWords(text, start, key, spans);
  }
}

function readQuoted(text: string, start: number, key: KeySpan, spans: SpanPacker): ReadValue | undefined {
  const quote = text.charAt(start);
  let close = text.indexOf(quote, start + 1);
  let isDoubled = false;
  while (quote === "'" && close >= 0 && text[close + 1] === quote) {
    isDoubled = true;
    close = text.indexOf(quote, close + 2);
  }
  const written = text.slice(start + 1, close);
  if (close < 0 || written.includes('\n') || (quote === '"' && written.includes('\\'))) return undefined;
  const value = isDoubled ? written.replaceAll("''", "'") : written;
  return excessOf(value) === undefined ? readText(value, start, close + 1, key, spans) : undefined;
}

function readText(
  value: unknown,
  start: number,
  end: number,
  { keyStart, keyEnd }: KeySpan,
  spans: SpanPacker,
): ReadValue {
  spans.close(spans.open(start, keyStart, keyEnd), end);
  return { value, end };
}

const wordsInBrackets = /[^,\]}\n]*/y;

function readWords(text: string, start: number, key: KeySpan, spans: SpanPacker): ReadValue | undefined {
  wordsInBrackets.lastIndex = start;
  const words = withoutEnd(wordsInBrackets.exec(text)?.[0] ?? '');
  const value = isPlainLine(words, true) ? valueOfWords(words) : undefined;
  if (value === undefined || excessOf(words) !== undefined) return undefined;
  return readText(value, start, start + words.length, key, spans);
}

function readList(
  text: string,
  start: number,
  { keyStart, keyEnd }: KeySpan,
  spans: SpanPacker,
): ReadValue | undefined {
  const list: unknown[] = [];
  const node = spans.open(start, keyStart, keyEnd);
  let at = afterSpaces(text, start + 1);
  while (text[at] !== ']') {
    const read = readInLine(text, at, noKey, spans);
    if (read === undefined) return undefined;
    list.push(read.value);
    const next = nextOf(text, read.end, ']');
    if (next === undefined) return undefined;
    at = next;
  }
  spans.close(node, at + 1);
  return { value: list, end: at + 1 };
}

function readMapping(
  text: string,
  start: number,
  { keyStart, keyEnd }: KeySpan,
  spans: SpanPacker,
): ReadValue | undefined {
  const mapping = Object.create(null) as Record<string, unknown>;
  const node = spans.open(start, keyStart, keyEnd);
  let at = afterSpaces(text, start + 1);
  while (text[at] !== '}') {
    let colon = at;
    while (isKeySign(text.charCodeAt(colon))) colon += 1;
    const name = text.slice(at, colon);
    if (name === '' || text[colon] !== ':' || text[colon + 1] !== ' ') return undefined;
    if (name in mapping || !isPlainKey(name)) return undefined;
    const key = { keyStart: at, keyEnd: colon };
    const read = readInLine(text, afterSpaces(text, colon + 1), key, spans);
    if (read === undefined) return undefined;
    mapping[name] = read.value;
    const next = nextOf(text, read.end, '}');
    if (next === undefined) return undefined;
    at = next;
  }
  spans.close(node, at + 1);
  return { value: mapping, end: at + 1 };
}

/** Where the next value between brackets begins, or the bracket at the end is; undefined where neither follows. */
function nextOf(text: string, end: number, bracket: string): number | undefined {
  const at = afterSpaces(text, end);
  if (text[at] === bracket) return at;
  if (text[at] !== ',') return undefined;
  const next = afterSpaces(text, at + 1);
  return next === at + 1 || text[next] === bracket ? undefined : next;
}

/** The first offset from `start` on that is no space. */
export function afterSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 32) at += 1;
  return at;
}

/** Words without the spaces at their end. */
export function withoutEnd(words: string): string {
  let end = words.length;
  while (words.charCodeAt(end - 1) === 32) end -= 1;
  return end === words.length ? words : words.slice(0, end);
}
