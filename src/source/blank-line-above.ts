import type { YAMLError } from 'yaml';
import { beginOfLine } from './line-at.ts';
import type { Slip } from './slip.ts';

/**
 * A line of spaces between a key with | and the first line of its text, that is longer than that line is indented: the parser
 * cannot say how far the text stands in. Undefined for another fault.
 */
export function blankLineAbove({ message, pos: [at] }: YAMLError, text: string): Slip | undefined {
  if (!isBlankLineAbove(message)) return undefined;
  const begin = beginOfLine(at, text);
  const blanks = /(?<=\n)(?:[ \t]*\r?\n)+$/.exec(text.slice(0, begin))?.[0] ?? '';
  const start = begin - blanks.length;
  const longest = blanks.split('\n').reduce((one, other) => (other.length > one.length ? other : one), '');
  const from = start + blanks.indexOf(longest);
  return {
    code: 'yaml/blank-line',
    message: 'This empty line holds more spaces than stand before the text below it.',
    remedy: 'Delete the line.',
    start: from,
    end: from + longest.length,
    mends: [[{ start, end: begin, text: blanks.replace(/[ \t]+/g, '') }]],
  };
}

/** Whether the parser found that a line without words stands further in than the first line of the text below it. */
export function isBlankLineAbove(message: string): boolean {
  return message.startsWith('Block scalars with more-indented leading empty lines');
}
