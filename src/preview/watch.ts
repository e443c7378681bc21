import { existsSync } from 'node:fs';
import { type FSWatcher, watch } from 'chokidar';

/** Editors write a file in several steps, and several files at once: what comes within this time is one change. */
const quiet = 10;

/** How often it is looked, in milliseconds, whether a folder that was moved away is back: nothing tells of that. */
const lookAgain = 200;

/** Calls back when files of folders have changed, never twice at a time. Milliseconds after the last change: {@link quiet}. */
export async function watchFolders(
  folders: readonly string[],
  onChange: () => Promise<void>,
  onFault: (fault: unknown) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const change = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).catch(onFault);
    }, quiet);
  };
  let gone = false;
  const seen = (event: string, path: string): void => {
    if (event === 'unlinkDir' && folders.includes(path)) gone = true;
    change();
  };
  let watcher = await watchAll(folders, seen);
  let beginning: Promise<void> = Promise.resolve();
  const looking = setInterval(() => {
    const isGone = !folders.every((folder) => existsSync(folder));
    if (isGone === gone) return;
    gone = isGone;
    // A watcher knows a folder by what it was, not by its name: for one that came back it takes a new one.
    if (!isGone)
      beginning = beginning.then(async () => {
        await watcher.close();
        watcher = await watchAll(folders, seen);
      });
    beginning = beginning.then(change);
  }, lookAgain);
  return {
    async close() {
      clearInterval(looking);
      await beginning;
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}

/** Watches folders; resolved when it does. */
async function watchAll(
  folders: readonly string[],
  onChange: (event: string, path: string) => void,
): Promise<FSWatcher> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: isIgnored,
  });
  watcher.on('all', onChange);
  // Of two changes of a file within 50 ms chokidar tells the first only: what an editor writes after it would never be seen.
  watcher.on('raw', (event, path) => {
    if (!isIgnored(path)) onChange(event, path);
  });
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  return watcher;
}

/** Whether a path is that of a hidden or temporary file. */
function isIgnored(path: string): boolean {
  return /(?:^|[\\/])(?:\.[^\\/]+|node_modules)$/.test(path) || /[~]$|\.sw[px]$/.test(path);
}
