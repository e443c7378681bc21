import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { change, check, folderWith, run } from './house-folder.ts';

/* The picture of a group: whether it fits where the house puts it, and what is said of one that is none. */

const group = 'data/groups/cwg-cop.yaml';

/** A grey PNG picture of a size. */
function pictureOf(width: number, height: number): Uint8Array {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A part of a PNG file: its length, its type, what it holds, and a sum of these. */
function chunk(type: string, data: Buffer): Buffer {
  const held = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(held));
  return Buffer.concat([length, held, sum]);
}

function isPictureIn(pdf: PDFDocument): boolean {
  return pdf.context
    .enumerateIndirectObjects()
    .some(
      ([, object]) =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    );
}

async function toldOf(folder: string): Promise<readonly string[]> {
  const { told } = await check(folder);
  return told.map(
    ({ file, line, code, message, remedy }) => `${file}:${String(line)} ${code} ${message} ${remedy}`,
  );
}

async function withPicture(bytes: Uint8Array, ...changes: Parameters<typeof folderWith>[0]): Promise<string> {
  const folder = await folderWith(changes);
  await writeFile(join(folder, 'data/groups/emblem.png'), bytes);
  return folder;
}

test('A picture that is higher than the page is an error, one that takes much of it a warning', async () => {
  const high = await toldOf(await withPicture(pictureOf(40, 4000)));
  expect(high).toEqual([
    `${group}:30 house/high-picture "emblem.png" becomes 6400 points high where it is 64 wide, and a page has room for 728.6. Take a picture that is less high for its width, or make "images.logo.width" smaller in templates/itu/style.yaml.`,
  ]);
  const folder = await withPicture(pictureOf(100, 300));
  expect(await check(folder)).toMatchObject({ number: 0, told: [{ code: 'house/high-picture' }] });
  expect(await toldOf(await withPicture(pictureOf(100, 250)))).toEqual([]);
});

test('A picture that is wider than its column would lie on the words beside it', async () => {
  const folder = await withPicture(pictureOf(400, 100), [
    'style.yaml',
    'logo: { width: 64 }',
    'logo: { width: 300 }',
  ]);
  expect(await toldOf(folder)).toEqual([
    'templates/itu/style.yaml:267 house/no-room The picture "logo" is 300 points wide, but its column of the table "masthead" has 181.95. Make it narrower, or the column wider.',
  ]);
});

test('A picture in the running header alone is in the PDF, and must fit above the text', async () => {
  const folder = await folderWith([
    ['partials/masthead.mustache', '{{logo}}', ''],
    ['partials/running-header.mustache', /$/, '\n{{logo}}\n'],
  ]);
  expect(await toldOf(folder)).toEqual([
    `${group}:30 house/high-picture "emblem.png" becomes 64 points high where it is 64 wide, and the head of a page has room for 28.35. Take a picture that is less high for its width, or make "images.logo.width" smaller in templates/itu/style.yaml.`,
  ]);
  await change(join(folder, 'templates/itu/style.yaml'), 'logo: { width: 64 }', 'logo: { width: 10 }');
  expect(await run(folder, 'build', 'cwg-cop-15', '--format', 'pdf')).toEqual({ number: 0, said: '' });
  const pdf = await PDFDocument.load(await readFile(join(folder, 'out/cwg-cop-15.pdf')));
  expect(isPictureIn(pdf)).toBe(true);
});

test('A picture that is none is told as what it is, and one that cannot be read once', async () => {
  expect(await toldOf(await withPicture(Buffer.from('GIF89a')))).toEqual([
    `${group}:30 file/not-a-picture "emblem.png" is a picture (GIF), whatever its name says. Save it as PNG.`,
  ]);
  const folder = await folderWith([]);
  await mkdir(join(folder, 'data/groups/logo.png'));
  await change(join(folder, group), 'file: emblem.png', 'file: logo.png');
  expect(await toldOf(folder)).toEqual([
    expect.stringContaining('data/groups/logo.png:1 file/not-a-file') as string,
  ]);
});

test('A picture beside the files of a house, or at the top of the data folder, is not used', async () => {
  const folder = await folderWith([]);
  const emblem = join(folder, 'data/groups/emblem.png');
  await cp(emblem, join(folder, 'data/logo.png'));
  await cp(emblem, join(folder, 'templates/itu/logo.png'));
  await change(join(folder, group), 'file: emblem.png', 'file: logo.png');
  const { said } = await run(folder, 'check', 'cwg-cop-15');
  expect(said).toContain(
    '= Add "logo.png" to data/groups/, as a PNG file, or write one that is there: emblem.png.',
  );
  expect(said).toContain('data/logo.png:1:1 warning file/stray');
  expect(said).toContain('= Move it to data/groups/logo.png, or take it out of the folder.');
  expect(said).toContain('templates/itu/logo.png:1:1 warning house/unused-file');
  expect(said).not.toContain('PNG\n');
});
