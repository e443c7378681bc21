import type { YAMLError } from 'yaml';

/** A bracket that is opened and not closed: where, and the one that would close it. */
export interface OpenBracket {
  readonly at: number;
  readonly closing: string;
}

/** The bracket that is never closed: the parser names the line where it looked for the other one. Undefined for another fault. */
export function openingBracket({ message, pos: [end] }: YAMLError, text: string): OpenBracket | undefined {
  const closing = /end with a ([\]}])/.exec(message)?.[1];
  if (closing === undefined) return undefined;
  const opening = closing === '}' ? '{' : '[';
  let closed = 0;
  for (let start = text.lastIndexOf('\n', end - 1) + 1, until = end; until > 0;) {
    // A bracket in a remark closes nothing.
    const line = text.slice(start, until).replace(/\s#.*/, '');
    for (let at = line.length - 1; at >= 0; at -= 1) {
      if (line[at] === closing) closed += 1;
      else if (line[at] === opening && closed === 0) return { at: start + at, closing };
      else if (line[at] === opening) closed -= 1;
    }
    until = start;
    start = text.lastIndexOf('\n', start - 2) + 1;
  }
  return undefined;
}
