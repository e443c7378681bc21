import type { YAMLError } from 'yaml';
import { shapeOf } from './columns-beside.ts';
import { beginOfLine, lineOf } from './line-at.ts';
import { offsetsOfLines } from './mended-text.ts';
import type { Slip } from './slip.ts';

/** So many lines above a fault are looked at. */
const looked = 40;

/** Words that end with a colon, as before a list: where they stand outside their text, they are taken for a key. */
const leadingWords = /^ *[^\s"'#%&*!>@`{[|-].* .*:\s*$/;

/** A key with a text of lines below it. */
const keyOfLines = /^(?<before> *(?:- +)*)(?<key>[\w-]+): +[|>][-+\d]*\s*$/;

/**
 * A line of a text that leads to a list or a table, and does not stand as far in as the lines above it. YAML takes it for a key, and
 * the parser finds fault with what comes below: that is a text as it should be. Undefined where there is no such line.
 */
export function lineOutsideText({ pos: [at] }: YAMLError, text: string): Slip | undefined {
  const lines = text.split('\n');
  const fault = lineOf(text, beginOfLine(at, text)) - 1;
  for (let line = fault; line > 0 && line > fault - looked; line -= 1) {
    const words = lines[line] ?? '';
    if (!leadingWords.test(words) || shapeOf(words) !== 'words') continue;
    const above = textAbove(lines, line);
    const [indent, wanted = 0] = [indentOf(words), above?.indent];
    if (above === undefined || indent >= wanted) continue;
    const start = offsetsOfLines(text)(line + 1);
    return {
      code: 'yaml/bad-indent',
      message: `This line belongs to the text of "${above.key}" on line ${above.line + 1}, but does not stand as far in as the lines above it.`,
      remedy: `Let ${wanted} spaces stand before it.`,
      start: start + indent,
      end: start + words.trimEnd().length,
      mends: [[{ start, end: start + indent, text: ' '.repeat(wanted) }]],
    };
  }
  return undefined;
}

interface TextAbove {
  readonly key: string;
  /** The line of its key, from 0. */
  readonly line: number;
  /** How far its lines stand in. */
  readonly indent: number;
}

/** The text that a line comes after, with nothing between. */
function textAbove(lines: readonly string[], until: number): TextAbove | undefined {
  const line = lines.slice(0, until).findLastIndex((one) => keyOfLines.test(one));
  const { before = '', key = '' } = keyOfLines.exec(lines[line] ?? '')?.groups ?? {};
  const own = lines.slice(line + 1, until).filter((one) => one.trim() !== '');
  const indent = indentOf(own[0] ?? '');
  const isText = own.length > 0 && indent > before.length && own.every((one) => indentOf(one) >= indent);
  return line < 0 || !isText ? undefined : { key, line, indent };
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
