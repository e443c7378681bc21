import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './error-code.ts';

/** What others may do in a folder is for the system to say. */
const ordinary = 0o777;

/**
 * Makes a folder with those above it that are not there, and tells which are new, the deepest first. `mode` are their
 * permissions. Node.js can do so itself, but goes on for ever where the system lets nobody make a folder and says that the one
 * above is not there, as below `/proc` and in places where homes are mounted on demand.
 *
 * @throws {Error} of the system, where it cannot be made.
 */
export async function makeFolder(folder: string, mode = ordinary): Promise<readonly string[]> {
  const outcome = await makeOne(folder, mode);
  if (outcome !== 'nowhere') return outcome === 'made' ? [folder] : [];
  const above = dirname(folder) === folder ? [] : await makeFolder(dirname(folder), mode);
  await mkdir(folder, { mode }).catch((fault: unknown) => ignoreFolder(folder, fault));
  return [folder, ...above];
}

async function makeOne(folder: string, mode: number): Promise<'made' | 'there' | 'nowhere'> {
  try {
    await mkdir(folder, { mode });
    return 'made';
  } catch (fault) {
    if (errorCode(fault) === 'ENOENT') return 'nowhere';
    await ignoreFolder(folder, fault);
    return 'there';
  }
}

/** That there is a folder is no fault: another program may have made it meanwhile. That there is a file is one. */
async function ignoreFolder(folder: string, fault: unknown): Promise<void> {
  if (errorCode(fault) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw fault;
}
