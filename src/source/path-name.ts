import type { Path } from './source-file.ts';

/** A path as one string, for look-ups. */
export function pathName(path: Path): string {
  return path.join('\u0000');
}
