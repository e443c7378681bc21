import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../build/error-code.ts';

/** Editors write a file in several steps, and several files at once: what comes within this time is one change. */
const quiet = 10;

/** How often it is looked, in milliseconds, whether a folder is still the one that is watched: nothing tells of one that is back. */
const lookAgain = 200;

/** How often, in milliseconds, all is looked at where a folder cannot be watched. */
const lookBlindly = 1000;

/** A watcher of a folder. It knows the folder by what it was, not by its name. */
interface Watched {
  readonly identity: string;
  readonly watcher: FSWatcher;
}

/**
 * Calls back when files of folders have changed, never twice at a time. Milliseconds after the last change: {@link quiet}. Who is
 * called looks for himself what changed. So it is enough to watch folders, of which there are few, in place of files.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: () => Promise<void>,
  onFault: (fault: unknown) => void,
): { readonly close: () => Promise<void> } {
  const watched = new Map<string, Watched>();
  /** Folders that cannot be watched, because the system watches too many already, or is not allowed to. */
  const unwatched = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isClosed = false;
  const change = (): void => {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(follow).then(onChange).catch(onFault);
    }, quiet);
  };

  /** Watches the folders that are there now. Before files are read: what is written into a new folder later will be told. */
  function follow(): void {
    if (isClosed) return;
    const present = new Map(folders.flatMap((folder) => [...foldersIn(folder)]));
    for (const [path, identity] of unwatched) if (present.get(path) !== identity) unwatched.delete(path);
    for (const [path, { identity, watcher }] of watched) {
      if (present.get(path) === identity) continue;
      watcher.close();
      watched.delete(path);
    }
    for (const [path, identity] of present) {
      if (watched.has(path) || unwatched.has(path)) continue;
      const watcher = watchOne(path, change);
      if (watcher === 'gone') change();
      else if (watcher === 'refused') unwatched.set(path, identity);
      else watched.set(path, { identity, watcher });
    }
  }

  follow();
  const looking = setInterval(() => {
    const knownOf = (folder: string) => watched.get(folder)?.identity ?? unwatched.get(folder);
    if (folders.some((folder) => identityOf(folder) !== knownOf(folder))) change();
  }, lookAgain);
  const lookingBlindly = setInterval(() => {
    if (unwatched.size > 0) change();
  }, lookBlindly);
  return {
    async close() {
      isClosed = true;
      clearInterval(looking);
      clearInterval(lookingBlindly);
      clearTimeout(timer);
      for (const { watcher } of watched.values()) watcher.close();
      await running;
    },
  };
}

function watchOne(path: string, change: () => void): FSWatcher | 'gone' | 'refused' {
  try {
    const watcher = watch(path, (_, name) => {
      if (name === null || !isIgnored(name)) change();
    });
    // Some systems say in this way that the folder is gone.
    return watcher.on('error', change);
  } catch (fault) {
    const code = errorCode(fault);
    if (code === undefined) throw fault;
    return code === 'ENOENT' ? 'gone' : 'refused';
  }
}

/** A folder and all folders in it, with what tells each from another one that takes its place; none where it is not there. */
function* foldersIn(path: string): Generator<readonly [path: string, identity: string]> {
  const identity = identityOf(path);
  if (identity === undefined) return;
  yield [path, identity];
  for (const name of subfoldersOf(path)) yield* foldersIn(join(path, name));
}

function subfoldersOf(path: string): readonly string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() && !isIgnored(entry.name) ? [entry.name] : []));
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    // That it cannot be read is told by who reads the files.
    return [];
  }
}

function identityOf(path: string): string | undefined {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found?.isDirectory() === true ? `${found.dev} ${found.ino}` : undefined;
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    return undefined;
  }
}

/** Whether a name is that of a hidden or temporary file, or of a folder that holds none of ours. */
function isIgnored(name: string): boolean {
  return /^(?:\..*|node_modules)$/s.test(name) || /[~]$|\.sw[px]$/.test(name);
}
