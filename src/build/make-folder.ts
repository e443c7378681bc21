import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * Makes a folder that only its owner may enter, with those above it that are not there. Node.js can do so itself, but goes on
 * for ever where the system lets nobody make a folder and says that the one above is not there, as below `/proc` and in places
 * where homes are mounted on demand.
 *
 * @throws {Error} of the system, where it cannot be made.
 */
export async function makeFolder(folder: string): Promise<void> {
  if ((await makeOne(folder)) === 'made' || dirname(folder) === folder) return;
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting);
}

async function makeOne(folder: string): Promise<'made' | 'nowhere'> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (fault) {
    if (errorCode(fault) === 'ENOENT') return 'nowhere';
    ignoreExisting(fault);
  }
  return 'made';
}

/** Another program may have made it meanwhile. What is there may be a file: that shows when something is put into it. */
function ignoreExisting(fault: unknown): void {
  if (errorCode(fault) !== 'EEXIST') throw fault;
}
