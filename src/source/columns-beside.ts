/** What a line of a YAML file looks like: the entry of a list, a key, or words. */
export type Shape = 'entry' | 'key' | 'words';

/** A column at which something of the same shape stands on another line. */
export interface Column {
  /** How many spaces stand before it. */
  readonly indent: number;
  /** The line, from 0, and what stands there: a key, where other signs stand before it. */
  readonly line: number;
  readonly name?: string;
}

/** How many lines above and below are looked at: an entry of a list may hold a text of some pages. */
const looked = 150;

/** The shape of a line, whatever it is in the file. */
export function shapeOf(line: string): Shape {
  if (/^\s*-(?:\s|$)/.test(line)) return 'entry';
  return /^\s*[a-z][\w-]*:(?:\s|$)/.test(line) ? 'key' : 'words';
}

/** The columns at which what has a shape stands near a line, the nearest first, each once. */
export function columnsBeside(lines: readonly string[], at: number, shape: Shape): readonly Column[] {
  const columns: Column[] = [];
  for (let away = 1; away <= looked; away += 1)
    for (const line of [at - away, at + away]) {
      const found = columnOf(lines[line] ?? '', line, shape);
      if (found !== undefined && !columns.some(({ indent }) => indent === found.indent)) columns.push(found);
    }
  return columns;
}

function columnOf(text: string, line: number, shape: Shape): Column | undefined {
  const own = shapeOf(text);
  if (/^\s*(?:#|$)/.test(text) || /^ *\t/.test(text)) return undefined;
  if (own === shape) return { indent: text.search(/\S/), line };
  const [, before = '', name] = /^( *(?:- +)+)([a-z][\w-]*):(?:\s|$)/.exec(text) ?? [];
  return shape === 'key' && name !== undefined ? { indent: before.length, line, name } : undefined;
}
