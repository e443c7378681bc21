import type * as fileSystem from 'node:fs';
import type { FSWatcher, WatchListener } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { watchFolders } from '../src/preview/watch.ts';
import { temporaryFolder } from './build/temporary-folder.ts';

/** Folders with this name cannot be watched here, as where the system watches as many as it may. */
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof fileSystem>();
  const watch = (path: string, listener: WatchListener<string>): FSWatcher => {
    if (!path.endsWith('unwatchable')) return fs.watch(path, listener);
    const words = 'ENOSPC: System limit for number of file watchers reached';
    throw Object.assign(new Error(words), { code: 'ENOSPC', errno: -28, syscall: 'watch' });
  };
  return { ...fs, watch };
});

/** Waits until something was called once more, for some seconds at most. */
async function calledAgain(calls: () => number): Promise<void> {
  const before = calls();
  for (let wait = 0; wait < 60 && calls() === before; wait += 1) await setTimeout(100);
  expect(calls()).toBeGreaterThan(before);
}

describe('a preview', () => {
  it('looks at all once a second where a folder cannot be watched', async () => {
    const folder = await temporaryFolder();
    for (const name of ['usual', 'unwatchable']) await mkdir(join(folder, name));
    let changes = 0;
    const faults: unknown[] = [];
    const onChange = async () => void (changes += 1);
    const watcher = watchFolders([folder], onChange, (fault) => faults.push(fault));
    await calledAgain(() => changes);
    await writeFile(join(folder, 'usual', 'a.yaml'), 'a');
    await calledAgain(() => changes);
    await watcher.close();
    const last = changes;
    await setTimeout(1200);
    expect(changes).toBe(last);
    expect(faults).toEqual([]);
  });
});
