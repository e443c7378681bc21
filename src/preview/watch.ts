import { watch } from 'chokidar';

/** Editors write a file in several steps, and several files at once: what comes within this time is one change. */
const quiet = 10;

/** Calls back when files of folders have changed, never twice at a time. Milliseconds after the last change: {@link quiet}. */
export async function watchFolders(
  folders: readonly string[],
  onChange: () => Promise<void>,
  onFault: (fault: unknown) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => /(?:^|[\\/])(?:\.[^\\/]+|node_modules)$/.test(path) || /[~]$|\.sw[px]$/.test(path),
  });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).catch(onFault);
    }, quiet);
  });
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
