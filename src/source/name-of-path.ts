import type { Path } from './source-file.ts';

/** What messages call the value at a path: its key, or which entry of which list it is. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return last;
  return `entry ${last + 1} of ${path.length > 1 ? String(path.at(-2)) : 'the list'}`;
}
