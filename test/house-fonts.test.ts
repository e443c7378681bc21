import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { widthIn } from '../src/house/font-advances.ts';
import { isFault, readFontFile } from '../src/house/font-file.ts';
import { programFonts } from '../src/house/program-fonts.ts';
import { fontFiles, scriptFonts } from '../src/render/pdf/font-files.ts';
import { openFont } from '../src/render/pdf/open-font.ts';
import { withFamily } from '../src/render/pdf/own-family.ts';
import { change, check, folderWith, run } from './house-folder.ts';

/* Fonts of a house: they are in its PDF files, and what prevents that is told at the place where the style names them. */

const require = createRequire(import.meta.url);
const own = `
  own:
    Corporate: { regular: R.ttf, italic: I.ttf, bold: B.ttf, bold-italic: BI.ttf }`;
const files = {
  'R.ttf': fontFiles.regular,
  'I.ttf': fontFiles.italic,
  'B.ttf': fontFiles.bold,
  'BI.ttf': fontFiles.boldItalic,
};

/** A font that calls itself otherwise, as the fonts of the program do not. */
async function otherFont(file: string): Promise<Buffer> {
  const font = await readFile(require.resolve(file));
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const name = Buffer.from('Carlito', encoding);
    const other = Buffer.from('Qarlito', encoding);
    if (encoding === 'utf16le') {
      name.swap16();
      other.swap16();
    }
    for (let at = font.indexOf(name); at >= 0; at = font.indexOf(name, at)) font.set(other, at);
  }
  return font;
}

/** A folder whose house has a font of its own. */
async function folderWithFont(text = '{ word: Corporate Sans, pdf: Corporate }'): Promise<string> {
  const folder = await folderWith([
    ['style.yaml', 'text: { word: Calibri, pdf: Carlito }', `text: ${text}${own}`],
  ]);
  await mkdir(join(folder, 'templates/itu/fonts'));
  for (const [name, file] of Object.entries(files))
    await writeFile(join(folder, 'templates/itu/fonts', name), await otherFont(file));
  return folder;
}

async function toldOf(folder: string): Promise<readonly string[]> {
  const { told } = await check(folder);
  return told.map(({ file, code, message, remedy }) => `${file} ${code} ${message} ${remedy}`);
}

async function fontsIn(pdf: string): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(await readFile(pdf));
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor')
        ? [String(object.get(PDFName.of('FontName'))).replace(/^\/[A-Z]{6}\+/, '')]
        : [],
    );
}

test('A font of a house is in the PDF with its faces, and its name in Word; where it changes, a report is made anew', async () => {
  const folder = await folderWithFont();
  expect(await run(folder, 'build', 'cwg-cop-15')).toEqual({ number: 0, said: '' });
  const fonts = await fontsIn(join(folder, 'out/cwg-cop-15.pdf'));
  expect([...fonts].sort()).toEqual(['Qarlito-Bold', 'Qarlito-Regular']);
  const verified = await run(folder, 'verify', 'out/cwg-cop-15.pdf');
  expect(verified.said).toContain('A build today gives the same bytes.');
  await cp(join(folder, 'templates/itu/fonts/I.ttf'), join(folder, 'I.ttf'));
  const changed = Buffer.concat([await readFile(join(folder, 'I.ttf')), Buffer.alloc(4)]);
  await writeFile(join(folder, 'templates/itu/fonts/I.ttf'), changed);
  const differs = await run(folder, 'verify', 'out/cwg-cop-15.pdf');
  expect(differs.said).toContain('templates/itu/fonts/I.ttf');
});

test('Letters that a font of a house does not have are those of the program', async () => {
  const folder = await folderWithFont('{ word: Corporate Sans, pdf: Corporate }');
  expect(await run(folder, 'build', 'cwg-cop-15.zh', '--format', 'pdf')).toEqual({ number: 0, said: '' });
  const fonts = await fontsIn(join(folder, 'out/cwg-cop-15.zh.pdf'));
  expect(fonts.join()).toMatch(/NotoSansSC/);
  expect(fonts.join()).toMatch(/Qarlito/);
});

const style = 'templates/itu/style.yaml';

test('A font that is not there, or is none, is told where the style names it', async () => {
  const folder = await folderWithFont('{ word: Corporate Sans, pdf: Corporat }');
  const fonts = join(folder, 'templates/itu/fonts');
  await rm(join(fonts, 'R.ttf'));
  await writeFile(join(fonts, 'RI.ttf'), 'wOF2');
  await writeFile(join(fonts, 'B.ttf'), 'wOF2 and more');
  await writeFile(join(fonts, 'I.ttf'), (await readFile(join(fonts, 'BI.ttf'))).subarray(0, 2000));
  await writeFile(join(folder, 'templates/itu/R.ttf'), '');
  expect(await toldOf(folder)).toEqual([
    'templates/itu/R.ttf house/unused-file This font is not used: those of a house stand in its folder "fonts". Move it to fonts/, and name it in style.yaml under "fonts.own".',
    'templates/itu/fonts/RI.ttf house/unused-file This font is not used: the style of the house does not name it. Name it in style.yaml under "fonts.own", or take it out of the folder.',
    `${style} house/unknown-font There is no font "Corporat" for the PDF; did you mean "Corporate"? Write one of: Carlito, Amiri, Noto Sans SC, Corporate; or put its files into the folder "fonts" of the house, and name them under "fonts.own".`,
    `${style} house/missing-file There is no font "R.ttf" in the folder "fonts" of the house; did you mean "RI.ttf"? Put it there, as templates/itu/fonts/R.ttf, or correct its name.`,
    `${style} house/not-a-font "I.ttf" is a font that is cut off, or damaged. Copy the file once more from where it came from.`,
    `${style} house/not-a-font "B.ttf" is a font for web pages (WOFF2). Take the .ttf or .otf file of the same font.`,
  ]);
});

test('A font that may not be embedded, and a face that is another one, are told', async () => {
  const folder = await folderWithFont();
  const fonts = join(folder, 'templates/itu/fonts');
  const regular = await readFile(join(fonts, 'R.ttf'));
  const [record] = [regular.indexOf('OS/2', 0, 'latin1')];
  regular.writeUInt16BE(0x2, regular.readUInt32BE(record + 8) + 8);
  await writeFile(join(fonts, 'R.ttf'), regular);
  await cp(join(fonts, 'I.ttf'), join(fonts, 'B.ttf'));
  expect(await toldOf(folder)).toEqual([
    `${style} house/font-not-allowed "R.ttf" does not allow to be embedded in documents. Take a font whose licence allows it, or ask its maker for one.`,
    `${style} house/other-face This is the file of the face "italic", not of "bold". Name the file of the face "bold".`,
  ]);
  await change(join(folder, style), own, '');
  await change(join(folder, style), 'pdf: Corporate', 'pdf: Carlito');
  expect((await toldOf(folder)).join()).not.toContain('error');
});

/** A font whose digits are drawn as wide as they stand here, as a multiple of the size. */
function withWideDigits(font: Buffer, width: number): Buffer {
  const { unitsPerEm } = openFont(fontFiles.regular);
  const glyphs = [...openFont(fontFiles.regular).glyphsForString('0123456789')].map(({ id }) => id);
  const metrics = font.readUInt32BE(font.indexOf('hmtx', 0, 'latin1') + 8);
  for (const glyph of glyphs) font.writeUInt16BE(Math.round(width * unitsPerEm), metrics + 4 * glyph);
  return font;
}

test('A font whose numbers touch the words after them is told with the places that it needs, and these are enough', async () => {
  const folder = await folderWithFont();
  expect((await toldOf(folder)).filter((told) => told.includes('wide-numbers'))).toEqual([]);
  const regular = join(folder, 'templates/itu/fonts/R.ttf');
  // Three digits and a point: 28 points, of 28.35.
  await writeFile(regular, withWideDigits(await readFile(regular), 0.695));
  const told = (await toldOf(folder)).filter((one) => one.includes('wide-numbers'));
  expect(told).toEqual([
    `${style} house/wide-numbers In this font, numbers such as "5.10" are 28.0 points wide, and the words after them begin at 28.4: they would touch, or not stand under each other. Write "left: 32" and "hanging: 32" or more for "numbered-paragraph" under "paragraphs".`,
  ]);
  await change(
    join(folder, style),
    /(?<=name: Numbered_paragraph \}\n {4}based-on: normal\n) {4}left: 28.35\n {4}hanging: 28.35/,
    '    left: 32\n    hanging: 32',
  );
  expect((await toldOf(folder)).filter((one) => one.includes('wide-numbers'))).toEqual([]);
});

test('The widths of letters are those of the font', async () => {
  const font = await readFile(require.resolve(fontFiles.regular));
  const { unitsPerEm } = openFont(fontFiles.regular);
  for (const letter of ['5', '.', 'W', 'é', 'Ж', '–']) {
    const advance = openFont(fontFiles.regular).glyphForCodePoint(letter.charCodeAt(0)).advanceWidth;
    expect(widthIn(font, letter), letter).toBe(advance / unitsPerEm);
  }
  expect(widthIn(font, '理')).toBeUndefined();
  expect(widthIn(font.subarray(0, 400), '5')).toBeUndefined();
});

test('The fonts of the program have the line that Word gives them', async () => {
  const regular = {
    Carlito: fontFiles.regular,
    ...Object.fromEntries(scriptFonts.map((font) => [font.family, font.regular])),
  };
  expect(Object.keys(regular)).toEqual(Object.keys(programFonts));
  for (const [name, file] of Object.entries(regular)) {
    const font = readFontFile(await readFile(require.resolve(file)));
    expect('line' in font && font.line.toFixed(3), name).toBe(programFonts[name]?.toFixed(3));
  }
});

test('A damaged font is never more than a fault of the file', async () => {
  const font = await readFile(require.resolve(fontFiles.regular));
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 2000; round += 1) {
    const damaged = Buffer.from(font.subarray(0, round % 3 === 0 ? random(font.length) : font.length));
    for (let hits = 0; hits < 8 && damaged.length > 0; hits += 1)
      damaged[random(Math.min(damaged.length, 400))] = random(256);
    const read = readFontFile(damaged);
    if (isFault(read)) expect(read.remedy).not.toBe('');
    else expect(() => withFamily(damaged, '~some')).not.toThrow();
  }
});
