import type { YAMLError } from 'yaml';
import { columnsBeside, shapeOf } from './columns-beside.ts';
import { beginOfLine, lineAt } from './line-at.ts';
import { type OpenBracket, openingBracket } from './opening-bracket.ts';
import { quote } from './quote.ts';
import type { Mend, Slip } from './slip.ts';
import { slipOfLine, typographicQuotes } from './slips-of-lines.ts';

/**
 * The slip of the keyboard behind a fault that the YAML parser found, which names the consequence: it reads a line without a
 * colon as a key of many lines. Undefined where none of the usual ones stands there.
 */
export function recognizeSlip(fault: YAMLError, text: string): Slip | undefined {
  if (fault.code === 'MULTIPLE_DOCS') return undefined;
  const slip = slipAt(fault, text);
  if (slip !== undefined || fault.code === 'DUPLICATE_KEY') return slip;
  return inBrackets(fault, text) ?? withoutColon(fault, text);
}

/** A slip that the line of a fault shows by itself, whatever stands before it; undefined where it shows none. */
export function slipAt({ pos: [at] }: YAMLError, text: string): Slip | undefined {
  const start = beginOfLine(at, text);
  return slipOfLine(lineAt(text, start), start);
}

/** A line that is read as a key, but has no colon. */
function withoutColon({ code, message, pos: [at] }: YAMLError, text: string): Slip | undefined {
  const start = beginOfLine(at, text);
  const line = lineAt(text, start);
  const isKey =
    code === 'MULTILINE_IMPLICIT_KEY' ||
    (code === 'MISSING_CHAR' && message.includes('map keys')) ||
    (code === 'BAD_INDENT' && message.includes('mapping items'));
  const words = /^ *(.*?)\s*$/.exec(line)?.[1] ?? '';
  if (!isKey || words === '' || /:(?:\s|$)|^-(?:\s|$)|^["'#]/.test(words)) return undefined;
  const from = start + line.indexOf(words);
  return {
    code: 'yaml/no-colon',
    message:
      'This line is no key with a colon, no entry of a list, and does not belong to the text above it.',
    remedy:
      'Write a colon and a space after a key, or a dash and a space before an entry; indent a line of a text as far as the lines above it.',
    start: from,
    end: from + words.length,
    mends: waysToRead(words, from, text.slice(0, start).split('\n').length - 1, text.split('\n')),
  };
}

/** As a line of the text above it, as a key, or as an entry beside others: what the parser then takes is as good as any. */
function waysToRead(words: string, from: number, at: number, lines: readonly string[]): readonly Mend[][] {
  const start = from - (lines[at] ?? '').search(/\S/);
  const above = lines.slice(0, at).findLast((line) => line.trim() !== '') ?? '';
  if (above !== '' && shapeOf(above) === 'words') {
    const [indent] = [above.search(/\S/)];
    return [[{ start, end: from, text: ' '.repeat(indent) }]];
  }
  const key = /^[a-z][\w-]*(?= )/.exec(words)?.[0];
  const asKey = key === undefined ? [] : [[{ start: from + key.length, end: from + key.length, text: ':' }]];
  const isBesideEntry = columnsBeside(lines, at, 'entry').some(({ indent }) => indent === from - start);
  const asEntry = isBesideEntry ? [[{ start: from, end: from, text: '- ' }]] : [];
  return [...asKey, ...asEntry];
}

/** In brackets a comma is missing, or the sign of a remark cuts off what closes them, or nothing closes them. */
export function inBrackets(fault: YAMLError, text: string): Slip | undefined {
  const { code, pos } = fault;
  const [start, end] = pos;
  if (code === 'BLOCK_IN_FLOW')
    return (
      quotedInBrackets(start, end, text) ?? {
        code: 'yaml/no-comma',
        message: 'In these brackets a colon follows that belongs to no key.',
        remedy: 'Put a comma before the key, or put a text that holds a colon in quotation marks.',
        start,
        end,
        mends: withComma(start, end, text),
      }
    );
  const open = openingBracket(fault, text);
  if (open === undefined) return undefined;
  const remark = / (?<at>#[^\n]*[\]}][^\n]*)/.exec(text.slice(open.at, start));
  if (remark === null) return unclosed(open, start, text);
  const from = open.at + remark.index + 1;
  return {
    code: 'yaml/remark-in-brackets',
    message: 'From this # on the line is a remark, and so is the bracket that closes what stands before.',
    remedy: 'Put the text that holds the # in quotation marks.',
    start: from,
    end: from + 1,
    mends: [[{ start: from, end: from + 1, text: '+' }]],
  };
}

/** A text in brackets that holds a colon, between quotation marks that YAML does not know. */
function quotedInBrackets(from: number, until: number, text: string): Slip | undefined {
  const begin = beginOfLine(from, text);
  const values = lineAt(text, begin).matchAll(
    /(?:[{,] *[\w-]+:|[[,]) *(?<at>[“„‘«].*?[”“’»])(?=\s*[,}\]])/dg,
  );
  for (const { indices } of values) {
    const [start = 0, end = 0] = (indices?.groups?.['at'] ?? []).map((offset) => begin + offset);
    if (start < until && from < end) return typographicQuotes(text.slice(start, end), start);
  }
  return undefined;
}

/** The comma that a colon shows to be missing goes before the word that stands before it: the parser names the words from the value on. */
function withComma(from: number, until: number, text: string): readonly Mend[][] {
  const word = / +(?=[a-z][\w-]*:(?:\s|$))/.exec(text.slice(from, until));
  const at = from + (word?.index ?? 0);
  return word === null ? [] : [[{ start: at, end: at, text: ',' }]];
}

/** A bracket that is opened and not closed, before the line that ends at `end`: it may be closed in its own line or the last one. */
function unclosed({ at, closing }: OpenBracket, end: number, text: string): Slip {
  const last = text.slice(0, end).search(/[^\n]*\s*$/);
  const ends = [...new Set([at, Math.max(at, last)])].map((start) => start + lengthOf(lineAt(text, start)));
  return {
    code: 'yaml/bad-indent',
    message: 'This bracket is opened, and nowhere closed.',
    remedy: `Close the bracket with ${closing} at the end of what it holds; a text that begins with it needs quotation marks.`,
    start: at,
    end: at + 1,
    mends: ends.map((closed) => [{ start: closed, end: closed, text: ` ${closing}` }]),
  };
}

/** How long a line is without a remark at its end. */
function lengthOf(line: string): number {
  return line.replace(/\s#.*$/, '').trimEnd().length;
}

/** A quotation mark that is opened and not closed: it may have been meant to be closed at the end of its line, or before a bracket. */
export function unclosedQuote(opened: number, text: string): readonly Mend[][] {
  const line = lineAt(text, opened);
  const ends = [line.trimEnd().length, line.search(/\s*[\]}]\s*$/)].filter((end) => end > 0);
  return ends.map((end) => [{ start: opened, end: opened + end, text: quote(line.slice(1, end)) }]);
}
