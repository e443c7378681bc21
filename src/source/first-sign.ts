import type { YAMLError } from 'yaml';
import { beginOfLine, lineAt } from './line-at.ts';
import { quote } from './quote.ts';
import type { Slip } from './slip.ts';

/** The value of a key or an entry that stands in its line. */
const valueOfLine = /^(?<before> *(?:- +)*(?:[\w-]+: +)?)(?<words>\S.*?)\s*$/;

/** The signs that have a meaning of their own in YAML where a value begins. */
const sign = /^(?:[&*!%@`[\]{},"']|[-?:](?=\s|$))/;

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
  const { before = '', words = '' } = valueOfLine.exec(lineAt(text, begin))?.groups ?? {};
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
