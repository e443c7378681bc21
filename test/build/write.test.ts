import { chmod, mkdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../src/build/write.ts';
import { contentsOf, temporaryFolder } from './temporary-folder.ts';

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
    const files = [{ path: join(folder, 'out/a.docx'), bytes: bytes('A') }];
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
