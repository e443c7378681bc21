import type { YAMLError } from 'yaml';
import { beginOfLine, lineAt } from './line-at.ts';
import { quote } from './quote.ts';
import type { Slip } from './slip.ts';

/** The value of a key or an entry that stands in its line. */
const valueOfLine = /^(?<before> *(?:- +)*(?:[\w-]+: +)?)(?<words>\S.*?)\s*$/;

/** The signs that have a meaning of their own in YAML where a value begins. */
const sign = /^(?:[&*!%@`[\]{},"']|[-?:](?=\s|$))/;

/** A value of a key in brackets that begins with such a sign, up to the comma or bracket that ends it. */
const valueInBrackets = /[{,] *[\w-]+: +(?<words>[&*%@`["'][^,}]*?)\s*(?=[,}])/dg;

const faultsOfSigns: readonly string[] = [
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
];

/**
 * The text that has to stand in quotation marks in the line of a fault: it begins with a sign that has a meaning of its own in YAML, or
 * holds a colon and a space. Undefined where the line has none.
 */
export function unquotedText({ code, pos: [at] }: YAMLError, text: string): Slip | undefined {
  if (!faultsOfSigns.includes(code)) return undefined;
  const begin = beginOfLine(at, text);
  const line = lineAt(text, begin);
  const { before = '', words = '' } = valueWithin(at - begin, line) ?? valueOfLine.exec(line)?.groups ?? {};
  const start = begin + before.length;
  const place = {
    start,
    end: start + words.length,
    mends: [[{ start, end: start + words.length, text: quote(words) }]],
  };
  const first = sign.exec(words)?.[0];
  if (first !== undefined && before.trim() !== '') {
    // Of a sign that stands by itself the rest is a text in any case.
    const alone = /^[^"']\s+(?=[\p{L}\p{N}])/u.exec(words)?.[0];
    const without = alone === undefined ? [] : [[{ start, end: start + alone.length, text: '' }]];
    return { ...place, ...wordsOfSign(first, words), mends: [...without, ...place.mends] };
  }
  // A key alone stands in a line that was moved.
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !before.includes(':') || !/^[^|>#].*:(?:\s|$)/.test(words))
    return undefined;
  return {
    ...place,
    code: 'yaml/block-as-implicit-key',
    message: 'This text holds a colon and a space, which YAML takes for the end of a key.',
    remedy: 'A text that holds a colon and a space needs quotation marks, or | and a new line before it.',
  };
}

/** Of several values in brackets on a line the one that a fault is in. */
function valueWithin(
  at: number,
  line: string,
): { readonly before: string; readonly words: string } | undefined {
  for (const { indices } of line.matchAll(valueInBrackets)) {
    const [start, end] = indices?.groups?.['words'] ?? [0, 0];
    if (start <= at && at < end) return { before: line.slice(0, start), words: line.slice(start, end) };
  }
  return undefined;
}

function wordsOfSign(first: string, words: string): Pick<Slip, 'code' | 'message' | 'remedy'> {
  const [hasDouble, hasSingle] = [words.includes('"'), words.includes("'")];
  const marks = hasDouble && !hasSingle ? "single quotation marks (')" : 'straight quotation marks (")';
  const within = hasDouble && hasSingle ? ', and write each " within it as \\"' : '';
  return {
    code: 'yaml/first-sign',
    message: /["']/.test(first)
      ? 'This text goes on behind the quotation mark that closes it.'
      : `No text can begin with ${first} in YAML, where this sign means something else.`,
    remedy: `${/^[*-]\s/.test(words) ? 'Delete it; or, where a list is meant to begin, put' : 'Put'} the whole text into ${marks}${within}.`,
  };
}
