import { copyFile, link, rename, rm, unlink } from 'node:fs/promises';
import { errorCode, ignoreFileFault } from './error-code.ts';

/** A file whose new contents are ready beside it. All three are absolute paths in one folder. */
export interface Replacement {
  readonly path: string;
  /** The new contents, until they take the place of the old. */
  readonly temporary: string;
  /** Where the old contents are kept until all files are in place. */
  readonly old: string;
}

/**
 * Puts the new contents of all files in place. Where one cannot be replaced, as when another program has it open,
 * those before it get their old contents back, and the fault is thrown. `onFile` hears of each file beforehand. Of what is beside the
 * files then, nothing is left.
 */
export async function replaceFiles(
  files: readonly Replacement[],
  onFile: (file: Replacement) => void,
): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const kept: string[] = [];
  try {
    for (const file of files) {
      onFile(file);
      const wasThere = await keepOld(file);
      await rename(file.temporary, file.path);
      if (wasThere) kept.push(file.old);
      undo.unshift(() => (wasThere ? rename(file.old, file.path) : rm(file.path)));
    }
  } catch (fault) {
    for (const step of undo) await step();
    throw fault;
  }
  // All is in place: that an old one stays behind is no fault of the writing.
  for (const old of kept) await unlink(old).catch(ignoreFileFault);
}

/** Gives the old contents a second name, so that the file is never missing; some disks can only copy. */
async function keepOld({ path, old }: Replacement): Promise<boolean> {
  try {
    await link(path, old).catch((fault: unknown) => {
      if (errorCode(fault) === 'ENOENT') throw fault;
      return copyFile(path, old);
    });
    return true;
  } catch (fault) {
    if (errorCode(fault) === 'ENOENT') return false;
    throw fault;
  }
}
