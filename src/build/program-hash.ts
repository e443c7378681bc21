import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';

/**
 * The hash of the compiled program, written when it was compiled. Undefined where it runs from its sources: what it makes
 * changes with each of their lines, and nothing that it made before is to be relied on.
 */
export function programHash(): string | undefined {
  const isCompiled = import.meta.url.endsWith('.js');
  const file = join(packageFolder(), 'dist', 'program.sha256');
  return isCompiled && existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
