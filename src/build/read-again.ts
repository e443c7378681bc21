import { statSync } from 'node:fs';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { ProjectFile } from '../pipeline.ts';
import { errorCode } from './error-code.ts';
import { readFile } from './read-file.ts';

/**
 * Clocks of file systems go forward in steps, of two seconds on some: of a file that was written less than so many milliseconds
 * before it was read, its times do not tell whether it was written once more since.
 */
const step = 3000;

/** What tells files as they were read from what stands in their places later, where that can be told. */
const stamps = new WeakMap<ProjectFile, string>();

/**
 * Reads a file that may have been read before. One that is the same as before is the same object: what is known of it need not
 * be found again. Where all that the system says of a file is as it was, the file is not even opened.
 */
export function readAgain(
  location: string,
  path: string,
  before: ProjectFile | undefined,
  diagnose: Diagnose,
): ProjectFile | undefined {
  const old = before?.path === path ? before : undefined;
  const now = Date.now();
  const stamp = stampOf(location, now);
  if (old !== undefined && stamp !== undefined && stamps.get(old) === stamp) return old;
  let isFaulty = false;
  const bytes = readFile(location, path, (diagnostic) => {
    isFaulty = true;
    diagnose(diagnostic);
  });
  if (bytes === undefined) return undefined;
  const file = old !== undefined && Buffer.compare(old.bytes, bytes) === 0 ? old : { path, bytes };
  // What is wrong with a file is told each time that it is read.
  if (stamp === undefined || isFaulty) stamps.delete(file);
  else stamps.set(file, stamp);
  return file;
}

/**
 * Found before the file is read: if it changes in between, the stamp is that of the old one, and the file is read once more.
 * Programs can set the time of the last change of the contents (`mtime`), but not that of the last change at all (`ctime`); a file
 * that took the place of another has a number of its own (`ino`).
 */
function stampOf(location: string, now: number): string | undefined {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = statSync(location, { bigint: true });
    const isSettled = Math.max(Number(mtimeMs), Number(ctimeMs)) < now - step;
    return isSettled ? [dev, ino, size, mtimeNs, ctimeNs].join(' ') : undefined;
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    // Why it cannot be read is told when that is tried.
    return undefined;
  }
}
