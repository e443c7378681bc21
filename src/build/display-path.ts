import { relative } from 'node:path';

/** A path as messages show it: relative to where the user stands, with `/` on every system. */
export function displayPath(directory: string, path: string): string {
  return relative(directory, path).replaceAll('\\', '/') || '.';
}
