import { createTwoFilesPatch } from 'diff';
import type { Change } from '../build/fix.ts';

/** Changes of files as a unified diff, as `git apply` and `patch -p1` take it. */
export function printPatch(changes: readonly Change[]): string {
  return changes
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        stripTrailingCr: false,
      }).replace(/^=+\n/, ''),
    )
    .join('');
}
