import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/build/read-folder.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function read(folder: string, path = 'data') {
  const diagnostics: Diagnostic[] = [];
  const { files, unread } = await readFolder(
    { location: folder, path, endings: ['.yaml', '.png'] },
    (diagnostic) => diagnostics.push(diagnostic),
  );
  const faults = diagnostics.map(({ code, place }) => `${place.file}:${place.start.line} ${code}`);
  const messages = diagnostics.map(({ message }) => message);
  return { files, unread: [...unread], names: [...files.keys()], faults, messages };
}

describe('reading a folder', () => {
  test('finds files at any depth, in the same order on every system', async () => {
    const folder = await temporaryFolder({ 'b/z.yaml': '', 'a.yaml': '', 'b/C.yaml': '', 'b/a/x.png': '' });
    const { files, names } = await read(folder);
    expect(names).toEqual(['a.yaml', 'b/C.yaml', 'b/a/x.png', 'b/z.yaml']);
    expect(files.get('b/z.yaml')?.path).toBe('data/b/z.yaml');
  });

  test('names files of the folder in which the user stands without a dot', async () => {
    const { files } = await read(await temporaryFolder({ 'meetings/a.yaml': '' }), '.');
    expect(files.get('meetings/a.yaml')?.path).toBe('meetings/a.yaml');
  });

  test('passes over hidden files and files that are none of ours', async () => {
    const folder = await temporaryFolder({
      '.git/a.yaml': '',
      '.a.yaml': '',
      'notes.txt': '',
      'a.yaml~': '',
    });
    expect(await read(folder)).toMatchObject({ names: [], faults: [] });
  });

  test('says that .yml and .YAML are not read, nor .yaml.txt, which some editors make of .yaml', async () => {
    const { names, faults } = await read(
      await temporaryFolder({ 'a.yml': '', 'b.YAML': '', 'c.yaml.txt': '' }),
    );
    expect(names).toEqual([]);
    expect(faults).toEqual([
      'data/a.yml:1 file/ending',
      'data/b.YAML:1 file/ending',
      'data/c.yaml.txt:1 file/ending',
    ]);
  });

  test('says that pictures and templates with an ending in capital letters or mistyped are not read', async () => {
    const folder = await temporaryFolder({
      ...{ 'a.PNG': '', 'b.mustche': '', 'c.mustache.txt': '' },
      ...{ 'd.svg': '', 'e.jpg': '', 'f.xml': '', 'g.md': '' },
    });
    const faults: string[] = [];
    await readFolder(
      { location: folder, path: 'templates', endings: ['.yaml', '.mustache', '.png'] },
      ({ place, remedy }) => faults.push(`${place.file} ${remedy}`),
    );
    expect(faults).toEqual([
      'templates/a.PNG Rename it so that it ends in ".png".',
      'templates/b.mustche Rename it so that it ends in ".mustache".',
      'templates/c.mustache.txt Rename it so that it ends in ".mustache".',
    ]);
  });

  test('says that a record without an ending is not read, but nothing of other files without one', async () => {
    const { names, faults } = await read(
      await temporaryFolder({
        'meetings/cwg-cop-22': '',
        'meetings/README': '',
        'meetings/notes': '',
        LICENSE: '',
      }),
    );
    expect(names).toEqual([]);
    expect(faults).toEqual(['data/meetings/cwg-cop-22:1 file/ending']);
  });

  test('refuses a file that is too large', async () => {
    const folder = await temporaryFolder({
      'a.png': new Uint8Array(5_000_001),
      'b.png': new Uint8Array(5_000_000),
    });
    expect(await read(folder)).toMatchObject({
      names: ['b.png'],
      unread: [['a.png', 'data/a.png']],
      faults: ['data/a.png:1 file/too-large'],
    });
  });

  test('shows the line in which a text stops being UTF-8, and keeps the file', async () => {
    const folder = await temporaryFolder({ 'a.yaml': Buffer.from('title: x\nplace: Gen\xE8ve\n', 'latin1') });
    expect(await read(folder)).toMatchObject({ names: ['a.yaml'], faults: ['data/a.yaml:2 file/not-utf-8'] });
  });

  test.each([
    ['a Word file', Buffer.from('PK\u0003\u0004\u0014\u0000\u00ff word/document.xml', 'latin1')],
    ['an Excel file', Buffer.from('PK\u0003\u0004\u0014\u0000\u00ff xl/workbook.xml', 'latin1')],
    ['a packed file (ZIP)', Buffer.from('PK\u0003\u0004\u0014\u0000\u00ff a.txt', 'latin1')],
    ['a PDF file', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['a file in Rich Text Format (RTF)', Buffer.from('{\\rtf1\\ansi Words}')],
    ['a file of another program', Buffer.from('\u0001\u0000\u0000\u00fe\u00fe', 'latin1')],
  ])('says of %s that is named as a record what it is', async (kind, bytes) => {
    const folder = await temporaryFolder({ 'a.yaml': bytes });
    const said: string[] = [];
    await readFolder({ location: folder, path: 'data', endings: ['.yaml'] }, ({ code, message, remedy }) =>
      said.push(`${code} ${message} ${remedy}`),
    );
    expect(said).toEqual([
      `file/no-text This is ${kind}, not a text, whatever its name says. Take it out of the folder, and write the words in a text editor: records and templates are plain text.`,
    ]);
  });

  test.each([
    ['with a byte order mark', Buffer.from('\uFEFFtitle: x\nplace: Genève\n', 'utf16le')],
    ['without one', Buffer.from('title: x\nplace: Geneva\n', 'utf16le')],
    ['the other way round', Buffer.from('\uFEFFtitle: x\nplace: Genève\n', 'utf16le').swap16()],
  ])('says of a text in UTF-16 %s what it is', async (_, bytes) => {
    const folder = await temporaryFolder({ 'a.yaml': bytes });
    const said: string[] = [];
    await readFolder({ location: folder, path: 'data', endings: ['.yaml'] }, ({ message }) =>
      said.push(message),
    );
    expect(said).toEqual(['This file is written in UTF-16, not in UTF-8.']);
  });

  test('takes pictures as they are', async () => {
    const folder = await temporaryFolder({ 'a.png': new Uint8Array([0x89, 0xff, 0xfe]) });
    expect(await read(folder)).toMatchObject({ names: ['a.png'], faults: [] });
  });
});

describe('links', () => {
  test('are followed inside the folder', async () => {
    const folder = await temporaryFolder({ 'kept/a.yaml': 'a: 1' });
    await symlink('kept', join(folder, 'linked'));
    await symlink('kept/a.yaml', join(folder, 'b.yaml'));
    expect(await read(folder)).toMatchObject({
      names: ['b.yaml', 'kept/a.yaml', 'linked/a.yaml'],
      faults: [],
    });
  });

  test('are refused where they lead out of the folder', async () => {
    const folder = await temporaryFolder({ 'secret.yaml': '', 'data-2/x.yaml': '', 'data/a.yaml': '' });
    await symlink('../secret.yaml', join(folder, 'data/b.yaml'));
    await symlink('../data-2', join(folder, 'data/c'));
    const { names, faults } = await read(join(folder, 'data'));
    expect([names, faults]).toEqual([['a.yaml'], ['data/b.yaml:1 file/outside', 'data/c:1 file/outside']]);
  });

  test('do not lead round in circles', async () => {
    const folder = await temporaryFolder({ 'a/b/x.yaml': '' });
    await symlink('..', join(folder, 'a/b/up'));
    await symlink('.', join(folder, 'self'));
    const { names, faults } = await read(folder);
    expect([names, faults]).toEqual([
      ['a/b/x.yaml'],
      ['data/a/b/up:1 file/outside', 'data/self:1 file/outside'],
    ]);
  });

  test('to nothing are unreadable files', async () => {
    const folder = await temporaryFolder();
    await symlink('gone.yaml', join(folder, 'a.yaml'));
    expect(await read(folder)).toMatchObject({
      names: [],
      faults: ['data/a.yaml:1 file/unreadable'],
      messages: ['This is a link to a file that is not there.'],
    });
  });

  test.runIf(process.platform === 'linux')('a name that is not UTF-8 is told as that', async () => {
    const folder = await temporaryFolder();
    await writeFile(
      Buffer.concat([Buffer.from(join(folder, 'a')), Buffer.from([0xe9]), Buffer.from('.yaml')]),
      '',
    );
    expect(await read(folder)).toMatchObject({
      names: [],
      faults: ['data/a\uFFFD.yaml:1 file/unreadable'],
      messages: [expect.stringContaining('its name is not UTF-8') as string],
    });
  });

  test.skipIf(process.getuid?.() === 0)(
    'a folder that cannot be read is told once, and known to be there',
    async () => {
      const folder = await temporaryFolder({ 'a/x.yaml': '', 'b.yaml': '' });
      await chmod(join(folder, 'a'), 0o000);
      const { names, faults, unread } = await read(folder);
      await chmod(join(folder, 'a'), 0o755);
      expect([names, faults, unread]).toEqual([['b.yaml'], ['data/a:1 file/unreadable'], [['a/', 'data/a']]]);
    },
  );

  test('may stand for the folder itself', async () => {
    const folder = await temporaryFolder({ 'real/a.yaml': '' });
    await mkdir(join(folder, 'work'));
    await symlink('../real', join(folder, 'work/data'));
    expect(await read(join(folder, 'work/data'))).toMatchObject({ names: ['a.yaml'], faults: [] });
  });
});
