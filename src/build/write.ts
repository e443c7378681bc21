import { open, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, ignoreFileFault, isDiskFull } from './error-code.ts';
import { makeFolder } from './make-folder.ts';
import { type Replacement, replaceFiles } from './replace-files.ts';
import { temporaryStem } from './temporary-names.ts';

/** A file to be written; `path` is absolute. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The permissions of the file that it takes the place of; those of a new file where they are left out. */
  readonly mode?: number;
}

/** The file or folder that could not be written, and the system's code for why. */
export interface WriteFault {
  readonly path: string;
  readonly code: string;
}

/**
 * Writes all files or none: each first to a temporary file beside its target, flushed to the disk; only when all
 * are there are they renamed. At no moment does a reader find half a file, or none where one was. An aborted signal
 * stops it as long as nothing is renamed.
 */
export async function writeFiles(
  files: readonly OutputFile[],
  signal?: AbortSignal,
): Promise<WriteFault | undefined> {
  const staged = files.map((file) => ({ ...file, ...temporaryNames(file.path) }));
  const folders = new Set<string>();
  const created: string[] = [];
  let current = '';
  try {
    for (const file of staged) {
      signal?.throwIfAborted();
      current = dirname(file.path);
      if (!folders.has(current)) created.push(...(await makeFolder(current)));
      folders.add(current);
      // What cannot be begun is the fault of the folder.
      await writeFlushed(file.temporary, file, () => (current = file.path));
    }
    signal?.throwIfAborted();
    await replaceFiles(staged, ({ path }) => (current = path));
    for (const folder of folders) await flushFolder(folder);
    return undefined;
  } catch (fault) {
    await removeTemporaries(staged);
    await removeFolders(created);
    const code = errorCode(fault);
    if (code === undefined) throw fault;
    // A full disk is told of once, not with each file.
    return { path: isDiskFull(code) ? dirname(current) : current, code };
  }
}

/** Never used twice, so that two programs that write at once do not meet. */
function temporaryNames(path: string): Omit<Replacement, 'path'> {
  const stem = temporaryStem(dirname(path));
  return { temporary: `${stem}.new`, old: `${stem}.old` };
}

async function writeFlushed(path: string, { bytes, mode }: OutputFile, onOpen: () => void): Promise<void> {
  const file = await open(path, 'wx');
  onOpen();
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The names of files are on the disk only when their folder is; some systems do not let a folder be opened. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (fault) {
    ignoreFileFault(fault);
  }
}

async function removeTemporaries(files: readonly Replacement[]): Promise<void> {
  for (const { temporary, old } of files) {
    await rm(temporary, { force: true }).catch(ignoreFileFault);
    await rm(old, { force: true }).catch(ignoreFileFault);
  }
}

async function removeFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(ignoreFileFault);
}
