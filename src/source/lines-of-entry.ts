import { type Place, placeOf } from '../diagnostics/place.ts';
import type { Path, SourceFile } from './source-file.ts';

/**
 * The whole lines of an entry of a list, to delete it: those of the list with its key where it is the only entry.
 * Undefined where other things stand on these lines, as between brackets.
 */
export function linesOfEntry(source: SourceFile, path: Path, count: number): Place | undefined {
  const list = path.slice(0, -1);
  const isOnly = count === 1;
  const whole = isOnly ? list : path;
  const start = isOnly ? source.placeOfKey(list).start : source.placeOf(path).start;
  const before = source.lines.lineText(start.line).slice(0, start.column - 1);
  if (!(isOnly ? /^\s*$/ : /^\s*-\s+$/).test(before)) return undefined;
  const { text } = source;
  let end = source.placeOf(whole).end.offset;
  while (end > start.offset && /\s/.test(text.charAt(end - 1))) end -= 1;
  const lineEnd = text.indexOf('\n', end);
  const until = lineEnd < 0 ? text.length : lineEnd + 1;
  if (!/^\s*(#.*)?$/.test(text.slice(end, until))) return undefined;
  return placeOf(source.file, source.lines, start.offset - before.length, until);
}
