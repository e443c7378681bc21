/** The line of a text that begins at an offset, without its end. */
export function lineAt(text: string, start: number): string {
  return /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
}

/** Where the line begins that is meant by the offset of a fault: the parser may name the end of what came before. */
export function beginOfLine(offset: number, text: string): number {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const passed = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)+/.exec(text.slice(begin))?.[0].length ?? 0;
  return begin + passed;
}

/** The number of the line that an offset stands in, from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}
