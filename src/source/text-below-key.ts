import type { YAMLError } from 'yaml';
import { shapeOf } from './columns-beside.ts';
import { beginOfLine, lineOf } from './line-at.ts';
import { offsetsOfLines } from './mended-text.ts';
import type { Mend, Slip } from './slip.ts';

/** What the parser finds where a line of a text is taken for a key, or stands outside its text. */
const faultsOfKeys: readonly string[] = [
  'BAD_ALIAS',
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
];

/** A key with nothing behind it, with |, or with words. */
const keyOfText = /^ *(?:- +)*(?<key>[\w-]+):(?: +(?<behind>[|>][-+\d]*|[^\s[\]{}"'#|>&*!%@`].*?))?\s*$/;

/** A line of a file that holds a key: its number from 0, and what stands behind the key. */
interface KeyLine {
  readonly line: number;
  readonly key: string;
  readonly behind: string;
  readonly indent: number;
}

/**
 * A text below its key that the parser cannot read as one: its lines do not stand further in than the key, or | is missing
 * behind the key and a line of the text ends with a colon. Undefined where neither is seen.
 */
export function textBelowKey({ code, pos: [at] }: YAMLError, text: string): Slip | undefined {
  if (!faultsOfKeys.includes(code)) return undefined;
  const lines = text.split('\n');
  const index = lineOf(text, beginOfLine(at, text)) - 1;
  return outsideText(lines, index) ?? withoutBar(lines, index);
}

/** The first line of a text stands no further in than its key, as words do that were pasted in. */
function outsideText(lines: readonly string[], at: number): Slip | undefined {
  const found = lines.slice(0, at).findLastIndex((line) => shapeOf(line) !== 'words');
  const above = keyAt(lines, found);
  const first = lines.findIndex((line, index) => index > found && line.trim() !== '');
  const words = lines[first] ?? '';
  if (above === undefined || first > at || indentOf(words) > above.indent) return undefined;
  const hasBar = /^[|>]/.test(above.behind);
  if ((above.behind !== '' && !hasBar) || /^\s*#/.test(words)) return undefined;
  const next = lines.findIndex((line, index) => index > first && isNextEntry(line, above.indent));
  const indent = above.indent + 2;
  const begins = offsetsOfLines(lines.join('\n'));
  const shift = ' '.repeat(indent - indentOf(words));
  const mends = lines.slice(first, next < 0 ? lines.length : next).flatMap((line, index): Mend[] => {
    const start = begins(first + index + 1);
    return line.trim() === '' ? [] : [{ start, end: start, text: shift }];
  });
  const start = begins(first + 1) + indentOf(words);
  const bar = hasBar ? undefined : addBar(above, begins);
  return {
    code: 'yaml/bad-indent',
    message: `This line belongs to the text of "${above.key}" on line ${above.line + 1}, but does not stand further in than that key.`,
    remedy: `${bar === undefined ? 'Let' : `Write "${above.key}: |" there, and let`} ${indent} spaces stand before each line of the text.`,
    start,
    end: start + words.trim().length,
    mends: [bar === undefined ? mends : [bar, ...mends]],
  };
}

/** A text of several paragraphs below or behind a key without |: a line of it with a colon is taken for a key. */
function withoutBar(lines: readonly string[], at: number): Slip | undefined {
  const isBehind = keyAt(lines, at) !== undefined;
  const below = isBehind ? lines.findIndex((line, index) => index > at && line.trim() !== '') : at;
  const indent = indentOf(lines[below] ?? '');
  const found = isBehind
    ? at
    : lines.slice(0, at).findLastIndex((line) => line.trim() !== '' && indentOf(line) < indent);
  const above = keyAt(lines, found);
  const first = lines.slice(found + 1, below + 1).find((line) => line.trim() !== '') ?? '';
  if (above === undefined || /^[|>]/.test(above.behind) || indent <= above.indent) return undefined;
  // A list below words with a colon is part of their text.
  const shape = shapeOf(first);
  const isText = shape === 'words' || (shape === 'entry' && / .*:$/.test(above.behind));
  if (!isText || /^\s*[[{"'#|>&!]/.test(first)) return undefined;
  const bar = addBar(above, offsetsOfLines(lines.join('\n')));
  return {
    code: 'yaml/no-bar',
    message: `The text of "${above.key}" goes on over the lines below, with a colon in it, and has no | at its beginning.`,
    remedy:
      above.behind === ''
        ? `Write "${above.key}: |", and leave the lines below as they are.`
        : `Write "${above.key}: |", and below it all of the text, each line with ${indent} spaces before it.`,
    start: bar.start - above.key.length - 1,
    end: bar.start,
    // What stands behind the key is left out, as a remark: a mend adds no line.
    mends: [[above.behind === '' ? bar : { ...bar, text: `${bar.text} #` }]],
  };
}

/** The sign | behind a key. */
function addBar(
  { line, key, indent }: KeyLine,
  begins: (line: number) => number,
): Mend & { readonly start: number } {
  const start = begins(line + 1) + indent + key.length + 1;
  return { start, end: start, text: ' |' };
}

function keyAt(lines: readonly string[], line: number): KeyLine | undefined {
  const words = lines[line] ?? '';
  const { key, behind = '' } = keyOfText.exec(words)?.groups ?? {};
  if (key === undefined) return undefined;
  return { line, key, behind, indent: words.search(/[^\s-]/) };
}

/** A key or an entry that stands as far to the left as a key, or further: the text above it is at its end. */
function isNextEntry(line: string, indent: number): boolean {
  return shapeOf(line) !== 'words' && indentOf(line) <= indent;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
