import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { hashWithFonts } from '../../src/build/program-hash.ts';
import { allFontFiles } from '../../src/render/pdf/font-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

/* By this hash a build knows that what was made before is to be made again. */

async function putFonts(folder: string, contents: string): Promise<readonly string[]> {
  const files = allFontFiles.map((font) => join(folder, 'node_modules', font));
  for (const file of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  return files;
}

test('a program with another font is another program, one that lies elsewhere is the same', async () => {
  const folder = await temporaryFolder();
  const fonts = await putFonts(folder, 'a font');
  const hash = hashWithFonts('program', folder);
  expect(hashWithFonts('another program', folder)).not.toBe(hash);
  // As a dependency of another package, which has the fonts beside it.
  expect(hashWithFonts('program', join(folder, 'node_modules/rapporteur'))).toBe(hash);
  const others = new Set([hash]);
  for (const font of fonts) {
    await writeFile(font, 'another');
    others.add(hashWithFonts('program', folder));
    await appendFile(font, '.');
    others.add(hashWithFonts('program', folder));
    await rm(font);
    others.add(hashWithFonts('program', folder));
    await writeFile(font, 'a font');
    expect(hashWithFonts('program', folder)).toBe(hash);
  }
  expect(others.size).toBe(1 + 3 * fonts.length);
});
