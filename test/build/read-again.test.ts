import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFile } from '../../src/build/read-file.ts';
import { readFolder } from '../../src/build/read-folder.ts';
import type { ProjectFile } from '../../src/pipeline.ts';
import { temporaryFolder } from './temporary-folder.ts';

/* A folder that is read time and again, as for the preview. */

vi.mock('../../src/build/read-file.ts', { spy: true });

let folder = '';
let record = '';
let files: ReadonlyMap<string, ProjectFile> = new Map();
let faults: string[] = [];

/** Reads the folder again; returns the names of the files that were opened. */
async function readAgain(): Promise<readonly string[]> {
  faults = [];
  vi.mocked(readFile).mockClear();
  ({ files } = await readFolder(
    { location: folder, path: '.', endings: ['.yaml'], before: files },
    ({ code, place }) => faults.push(`${place.file} ${code}`),
  ));
  return vi.mocked(readFile).mock.calls.map(([, path]) => path);
}

const textOf = (name: string): string => Buffer.from(files.get(name)?.bytes ?? []).toString();

/** Lets so much time go by that the times of files say all. */
function settle(): void {
  vi.setSystemTime(Date.now() + 60_000);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  files = new Map();
  folder = await temporaryFolder({ 'groups/cwg-cop.yaml': 'group', 'meetings/one.yaml': 'one: 1' });
  record = join(folder, 'meetings/one.yaml');
  utimesSync(record, 1_700_000_000, 1_700_000_000);
  settle();
  await readAgain();
});

afterEach(() => void vi.useRealTimers());

test('only what changed is opened, and all else is the same object', async () => {
  expect(await readAgain()).toEqual([]);
  const before = files;
  writeFileSync(record, 'one: 2 and more');
  expect(await readAgain()).toEqual(['meetings/one.yaml']);
  expect(textOf('meetings/one.yaml')).toBe('one: 2 and more');
  expect(files.get('groups/cwg-cop.yaml')).toBe(before.get('groups/cwg-cop.yaml'));
});

test.each<readonly [string, () => void]>([
  ['is written once more', () => writeFileSync(record, 'one: 2')],
  [
    'is written with the time that it had, as some editors and tools do',
    () => {
      const { atime, mtime } = statSync(record);
      writeFileSync(record, 'one: 2');
      utimesSync(record, atime, mtime);
    },
  ],
  [
    'is replaced by another one of the same age and size',
    () => {
      const { atime, mtime } = statSync(record);
      const temporary = join(folder, 'meetings/.one.yaml.new');
      writeFileSync(temporary, 'one: 2');
      utimesSync(temporary, atime, mtime);
      renameSync(temporary, record);
    },
  ],
  [
    'is moved away, and an older one into its place',
    () => {
      const [older, away] = [join(folder, 'meetings/older.txt'), join(folder, 'meetings/away.txt')];
      writeFileSync(older, 'one: 2');
      utimesSync(older, 1, 1);
      renameSync(record, away);
      renameSync(older, record);
    },
  ],
])('a file is read that %s', async (_, change) => {
  change();
  expect(await readAgain()).toEqual(['meetings/one.yaml']);
  expect(textOf('meetings/one.yaml')).toBe('one: 2');
});

test('a file that was just written is read again each time, since its times may not tell a second save', async () => {
  writeFileSync(record, 'one: 2');
  vi.setSystemTime(statSync(record).mtimeMs + 1);
  expect(await readAgain()).toContain('meetings/one.yaml');
  const written = files.get('meetings/one.yaml');
  expect(await readAgain()).toContain('meetings/one.yaml');
  expect(files.get('meetings/one.yaml')).toBe(written);
  settle();
  expect(await readAgain()).toContain('meetings/one.yaml');
  expect(await readAgain()).toEqual([]);
});

test('files that are gone, new, or back are seen', async () => {
  rmSync(record);
  await readAgain();
  expect([...files.keys()]).toEqual(['groups/cwg-cop.yaml']);
  writeFileSync(record, 'one: 1');
  mkdirSync(join(folder, 'summaries'));
  writeFileSync(join(folder, 'summaries/two.yaml'), 'two: 2');
  await readAgain();
  expect([...files.keys()]).toEqual(['groups/cwg-cop.yaml', 'meetings/one.yaml', 'summaries/two.yaml']);
});

test('what is wrong with a file is told each time', async () => {
  writeFileSync(record, Buffer.from('place: Gen\xE8ve', 'latin1'));
  settle();
  for (let time = 0; time < 3; time += 1) {
    await readAgain();
    expect(faults).toEqual(['meetings/one.yaml file/not-utf-8']);
  }
});
