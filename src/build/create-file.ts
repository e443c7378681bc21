import { constants, copyFile, link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, ignoreFileFault } from './error-code.ts';
import { makeFolder } from './make-folder.ts';
import { removeLeftovers, temporaryStem } from './temporary-names.ts';

/**
 * Writes a new file as a whole, and never over one that is there. Returns the system's code where it cannot be written
 * (`EEXIST` where there is a file).
 */
export async function createFile(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const temporary = `${temporaryStem(dirname(path))}.new`;
  try {
    // A file that bears the name of a folder of the path is in the way of it, not of the new file.
    await makeFolder(dirname(path)).catch((fault: unknown) => {
      if (errorCode(fault) !== 'EEXIST') throw fault;
    });
    await removeLeftovers(dirname(path));
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    // A link, other than a rename, fails where there is a file; on disks that have no links a copy does.
    await link(temporary, path).catch((fault: unknown) => {
      if (errorCode(fault) === 'EEXIST') throw fault;
      return copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
    return undefined;
  } catch (fault) {
    const code = errorCode(fault);
    if (code === undefined) throw fault;
    return code;
  } finally {
    // A part of the path that is no folder is no fault of the program either.
    await rm(temporary, { force: true }).catch(ignoreFileFault);
  }
}
