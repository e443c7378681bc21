import type { Path } from './source-file.ts';

/** A line with a key, with the dash of an entry before it or not. */
const keyLine = /^ *(?<dash>- +)?(?<key>[\w-]+):(?:\s|$)/;

/**
 * The path to the key on a line, from 0, by how far in the lines above stand: for a file that the parser cannot read. Which entry of a
 * list it is does not matter to a schema, so that each is the first.
 */
export function pathOfLine(lines: readonly string[], at: number): Path {
  const path: (string | number)[] = [];
  // Keys that hold the one last found stand further to the left than this column, or in it where that is the dash of an entry.
  let column = Infinity;
  let isDash = false;
  for (let index = at; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    const { dash, key } = keyLine.exec(line)?.groups ?? {};
    if (key === undefined) continue;
    const begin = line.search(/\S/);
    const own = begin + (dash?.length ?? 0);
    if (own < column || (isDash && own === column && dash === undefined)) {
      path.unshift(key);
      [column, isDash] = [own, false];
    }
    if (dash !== undefined && own === column && !isDash) {
      path.unshift(0);
      [column, isDash] = [begin, true];
    }
  }
  return path;
}
