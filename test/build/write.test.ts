import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import type * as files from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createFile } from '../../src/build/create-file.ts';
import { run } from '../../src/build/run.ts';
import { removeLeftovers, temporaryStem } from '../../src/build/temporary-names.ts';
import { writeFiles } from '../../src/build/write.ts';
import { fakePipeline } from './fake-pipeline.ts';
import { contentsOf, temporaryFolder } from './temporary-folder.ts';

/** What the system refuses to do with a path: links, as on a memory stick; a file that another program has open; a full disk. */
type Refusing = (operation: 'link' | 'rename' | 'write', path: string) => string | undefined;

const system: { refuses: Refusing } = vi.hoisted(() => ({ refuses: () => undefined }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>();
  const attempt = async (operation: 'link' | 'rename' | 'write', path: unknown): Promise<void> => {
    const code = system.refuses(operation, String(path));
    if (code !== undefined) throw Object.assign(new Error(code), { code, syscall: operation });
  };
  return {
    ...real,
    link: (...of: Parameters<typeof real.link>) => attempt('link', of[1]).then(() => real.link(...of)),
    rename: (...of: Parameters<typeof real.rename>) =>
      attempt('rename', of[1]).then(() => real.rename(...of)),
    async open(...of: Parameters<typeof real.open>) {
      const file = await real.open(...of);
      const write = file.writeFile.bind(file);
      file.writeFile = (...what) => attempt('write', of[0]).then(() => write(...what));
      return file;
    },
  };
});

afterEach(() => {
  system.refuses = () => undefined;
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writing', () => {
  test('makes the folder, writes all files and leaves nothing else behind', async () => {
    const folder = await temporaryFolder();
    const fault = await writeFiles([
      { path: join(folder, 'deep/out/a.docx'), bytes: bytes('A') },
      { path: join(folder, 'deep/out/b.pdf'), bytes: bytes('B') },
    ]);
    expect(fault).toBeUndefined();
    expect(await contentsOf(folder)).toEqual({
      'deep/': '',
      'deep/out/': '',
      'deep/out/a.docx': 'A',
      'deep/out/b.pdf': 'B',
    });
  });

  test('replaces what was there and touches no neighbour', async () => {
    const folder = await temporaryFolder({ 'a.docx': 'old', 'notes.txt': 'mine' });
    await writeFiles([{ path: join(folder, 'a.docx'), bytes: bytes('new') }]);
    expect(await contentsOf(folder)).toEqual({ 'a.docx': 'new', 'notes.txt': 'mine' });
  });

  test('gives all files their old contents back when one cannot be replaced', async () => {
    const folder = await temporaryFolder({ 'a.docx': 'old', 'c.docx/in-the-way': '' });
    const fault = await writeFiles([
      { path: join(folder, 'a.docx'), bytes: bytes('new') },
      { path: join(folder, 'b.docx'), bytes: bytes('new') },
      { path: join(folder, 'c.docx'), bytes: bytes('new') },
    ]);
    expect(fault?.path).toBe(join(folder, 'c.docx'));
    expect(await contentsOf(folder)).toEqual({ 'a.docx': 'old', 'c.docx/': '', 'c.docx/in-the-way': '' });
  });

  test('names the file that cannot be replaced, wherever it stands among them, and keeps nothing beside it', async () => {
    const folder = await temporaryFolder({ 'a.docx': 'old', 'b.docx': 'old', 'c.docx': 'old' });
    system.refuses = (operation, path) =>
      operation === 'rename' && path.endsWith('b.docx') ? 'EBUSY' : undefined;
    const fault = await writeFiles(
      ['a.docx', 'b.docx', 'c.docx'].map((name) => ({ path: join(folder, name), bytes: bytes('new') })),
    );
    expect(fault).toEqual({ path: join(folder, 'b.docx'), code: 'EBUSY' });
    expect(await contentsOf(folder)).toEqual({ 'a.docx': 'old', 'b.docx': 'old', 'c.docx': 'old' });
  });

  test('works on disks on which a file has one name only', async () => {
    const folder = await temporaryFolder({ 'a.docx': 'old', 'c.docx/in-the-way': '' });
    system.refuses = (operation) => (operation === 'link' ? 'EPERM' : undefined);
    const [a, c] = ['a.docx', 'c.docx'].map((name) => ({ path: join(folder, name), bytes: bytes('new') }));
    expect(await writeFiles([a!, c!])).toMatchObject({ path: c!.path });
    expect(await contentsOf(folder)).toEqual({ 'a.docx': 'old', 'c.docx/': '', 'c.docx/in-the-way': '' });
    expect(await writeFiles([a!])).toBeUndefined();
    expect(await contentsOf(folder)).toMatchObject({ 'a.docx': 'new' });
  });

  test('says of a full disk that it is the folder, and of any other fault that it is the file', async () => {
    const folder = await temporaryFolder({ 'out/a.docx': 'old' });
    const path = join(folder, 'out/a.docx');
    for (const [code, named] of [
      ['ENOSPC', join(folder, 'out')],
      ['EDQUOT', join(folder, 'out')],
      ['EIO', path],
    ] as const) {
      system.refuses = (operation) => (operation === 'write' ? code : undefined);
      expect(await writeFiles([{ path, bytes: bytes('new') }])).toEqual({ path: named, code });
      expect(await contentsOf(folder)).toEqual({ 'out/': '', 'out/a.docx': 'old' });
    }
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says that it is the folder where nothing can be put into it',
    async () => {
      const folder = await temporaryFolder({ 'out/a.docx': 'old' });
      await chmod(join(folder, 'out'), 0o555);
      const fault = await writeFiles([{ path: join(folder, 'out/a.docx'), bytes: bytes('new') }]);
      await chmod(join(folder, 'out'), 0o755);
      expect(fault).toEqual({ path: join(folder, 'out'), code: 'EACCES' });
    },
  );

  test('says why when the output folder is a file', async () => {
    const folder = await temporaryFolder({ out: 'a file' });
    const fault = await writeFiles([{ path: join(folder, 'out/a.docx'), bytes: bytes('new') }]);
    expect(fault).toEqual({ path: join(folder, 'out'), code: 'EEXIST' });
    expect(await contentsOf(folder)).toEqual({ out: 'a file' });
  });

  test('leaves no trace when it is stopped, not even the folder', async () => {
    const folder = await temporaryFolder();
    const files = [{ path: join(folder, 'deep/out/a.docx'), bytes: bytes('A') }];
    const stop = new AbortController();
    const writing = writeFiles(files, stop.signal);
    stop.abort();
    await expect(writing).rejects.toThrow();
    expect(await contentsOf(folder)).toEqual({});
  });

  test('replaces a link, and leaves alone what it leads to', async () => {
    const folder = await temporaryFolder({ 'elsewhere.docx': 'theirs' });
    await mkdir(join(folder, 'out'));
    await symlink(join(folder, 'elsewhere.docx'), join(folder, 'out/a.docx'));
    await writeFiles([{ path: join(folder, 'out/a.docx'), bytes: bytes('new') }]);
    expect(await contentsOf(folder)).toMatchObject({ 'elsewhere.docx': 'theirs', 'out/a.docx': 'new' });
  });

  test('two runs at once end with one of the two, whole', async () => {
    const folder = await temporaryFolder();
    const file = (letter: string) => ({ path: join(folder, 'a.pdf'), bytes: bytes(letter.repeat(100_000)) });
    await Promise.all([writeFiles([file('x')]), writeFiles([file('y')])]);
    const { size } = await stat(join(folder, 'a.pdf'));
    const contents = await contentsOf(folder);
    expect([size, Object.keys(contents), new Set(contents['a.pdf']).size]).toEqual([100_000, ['a.pdf'], 1]);
  });
});

describe('writing a new file', () => {
  test.each(['ENOSYS', undefined])('never replaces one, with links or without (%s)', async (code) => {
    const folder = await temporaryFolder({ 'a.yaml': 'theirs' });
    system.refuses = (operation) => (operation === 'link' ? code : undefined);
    expect(await createFile(join(folder, 'a.yaml'), bytes('mine'))).toBe('EEXIST');
    expect(await createFile(join(folder, 'deep/b.yaml'), bytes('mine'))).toBeUndefined();
    expect(await contentsOf(folder)).toEqual({ 'a.yaml': 'theirs', 'deep/': '', 'deep/b.yaml': 'mine' });
  });

  test('leaves nothing half-written behind, neither its own nor what a program that was killed did', async () => {
    const folder = await temporaryFolder();
    await writeFile(`${await stemOfEnded(folder)}.new`, 'half');
    system.refuses = (operation) => (operation === 'write' ? 'ENOSPC' : undefined);
    expect(await createFile(join(folder, 'a.yaml'), bytes('mine'))).toBe('ENOSPC');
    expect(await contentsOf(folder)).toEqual({});
  });

  test('says that a file is in the way of its folder, not that it is there itself', async () => {
    const folder = await temporaryFolder({ meetings: 'a file' });
    expect(await createFile(join(folder, 'meetings/a.yaml'), bytes('mine'))).toBe('ENOTDIR');
  });
});

/** The beginning of names that a program on this machine gave its files, which has ended since. */
async function stemOfEnded(folder: string): Promise<string> {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return temporaryStem(folder).replace(`-${process.pid}-`, `-${pid}-`);
}

describe('what a program leaves behind that is killed', () => {
  test('is removed when it has ended, or after a day, and what others are writing is not', async () => {
    const folder = await temporaryFolder({ 'a.docx': 'done', '.rapporteur-notes.new': 'mine' });
    const [ended, own] = [await stemOfEnded(folder), temporaryStem(folder)];
    const others = own.replace(`-${process.pid}-`, '-1-');
    const elsewhere = ended.replace(/rapporteur-[0-9a-f]{8}/, 'rapporteur-00000000');
    for (const stem of [ended, own, others, elsewhere])
      for (const ending of ['new', 'old']) await writeFile(`${stem}.${ending}`, 'half');
    const ask = process.kill.bind(process);
    // A program of somebody else is there, though the system lets nobody ask it.
    const asking = vi.spyOn(process, 'kill').mockImplementation((number, signal) => {
      if (number !== 1) return ask(number, signal);
      throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'kill' });
    });
    const clock = vi.spyOn(Date, 'now');
    onTestFinished(() => (clock.mockRestore(), asking.mockRestore()));
    const leftAfter = async (hours: number): Promise<readonly string[]> => {
      clock.mockReturnValue(new Date().getTime() + hours * 3_600_000);
      await removeLeftovers(folder);
      return Object.keys(await contentsOf(folder)).sort();
    };
    const kept = ['.rapporteur-notes.new', 'a.docx'];
    const used = [own, others, elsewhere].flatMap((stem) => [`${stem}.new`, `${stem}.old`]);
    const names = used.map((path) => path.slice(folder.length + 1));
    expect(await leftAfter(23)).toEqual([...kept, ...names].sort());
    expect(await leftAfter(25)).toEqual(kept);
  });

  test('is removed by the next build, and not where a folder is only compared', async () => {
    const meetings = { 'data/meetings/a.yaml': 'a: 1' };
    const directory = await temporaryFolder({ ...meetings, 'out/.note': '' });
    const left = `${await stemOfEnded(join(directory, 'out'))}.new`;
    await writeFile(left, 'half');
    const request = { directory, wanted: [], formats: ['text'], out: 'out' };
    const watching = { onStep: () => undefined, signal: new AbortController().signal };
    const isLeft = async (more: object): Promise<boolean> => {
      await run({ ...request, ...more }, async () => fakePipeline(), watching);
      return existsSync(left);
    };
    expect([await isLeft({ compares: true }), await isLeft({})]).toEqual([true, false]);
  });
});
