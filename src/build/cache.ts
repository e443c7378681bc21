import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { sha256 } from './fingerprint.ts';
import type { Folders } from './folders.ts';

/**
 * Where the program keeps what it need not find out twice. All of it is made of the files of the user: it may be deleted at any
 * time, and the next run takes longer.
 */
export interface Cache {
  /** The folder of all that is kept, absolute. It need not be there. */
  readonly location: string;
  /** The hash of the program and the version of Node.js: what others found is not relied on. */
  readonly program: string;
}

/** The folder of the cache for the folders of a run. */
export function cacheFolder({ location }: Cache, { data, templates }: Folders): string {
  return join(location, sha256(`${data}\n${templates}`).slice(0, 16));
}

/** After this many milliseconds nobody needs what was kept for a folder, sixty days. */
const longest = 60 * 24 * 60 * 60 * 1000;

/** Removes what was kept for folders that nobody has worked in for long. That some cannot be removed is no fault. */
export async function removeOldFolders({ location }: Cache): Promise<void> {
  try {
    for (const name of await readdir(location)) {
      const folder = join(location, name);
      if (!/^[0-9a-f]{16}$/.test(name) || Date.now() - (await stat(folder)).mtimeMs < longest) continue;
      await rm(folder, { recursive: true });
    }
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
  }
}
