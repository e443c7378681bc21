import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { temporaryFolder } from './build/temporary-folder.ts';

/* A house of one's own, in a folder that holds data and no program. */

async function run(directory: string, ...words: readonly string[]) {
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text), on: () => undefined };
  const terminal = createTerminal({ stdout: stream, stderr: stream, environment: {} });
  const signal = new AbortController().signal;
  const number = await runProgram(words, { terminal, directory, environment: {}, clock: () => 0, signal });
  return { number, said: said.join('') };
}

async function folderWith(templates: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder(templates);
  await cp('data', join(folder, 'data'), { recursive: true });
  const group = join(folder, 'data/groups/cwg-cop.yaml');
  await writeFile(group, (await readFile(group, 'utf8')).replace('house: itu', 'house: mine'));
  return folder;
}

const house = {
  'templates/mine/house.yaml': 'extends: itu\n',
  'templates/mine/en/outcome.yaml': "opening-title: 'Words of welcome'\n",
};

test('extends that of the program, which need not be copied, and is found beside the data', async () => {
  const folder = await folderWith(house);
  expect(await run(folder, 'build', 'cwg-cop-15', '--format', 'text')).toEqual({ number: 0, said: '' });
  expect(await readFile(join(folder, 'out/cwg-cop-15.txt'), 'utf8')).toContain('Words of welcome');
  expect(await run(folder, 'build', 'cwg-cop-15', '--format', 'text', '--check')).toMatchObject({
    number: 0,
  });
  const elsewhere = await temporaryFolder();
  const data = join(folder, 'data');
  expect(await run(elsewhere, 'build', 'cwg-cop-15', '--format', 'text', '--data', data)).toMatchObject({
    number: 0,
  });
  expect(await readFile(join(elsewhere, 'out/cwg-cop-15.txt'), 'utf8')).toContain('Words of welcome');
});

test('is not meant by a file that is called as its folder', async () => {
  const folder = await temporaryFolder({ templates: 'Where to find them.\n' });
  await cp('data', join(folder, 'data'), { recursive: true });
  expect(await run(folder, 'build', 'cwg-cop-15', '--format', 'text')).toEqual({ number: 0, said: '' });
});

test('has the place of the program’s own where it has the same name', async () => {
  const folder = await folderWith({ ...house, 'templates/itu/house.yaml': 'extends: nothing\n' });
  const { number, said } = await run(folder, 'build', 'cwg-cop-15', '--format', 'text');
  expect(number).toBe(1);
  expect(said).toContain('templates/itu/house.yaml');
});

test('that lacks a file is told of by the path that the file would have, wherever the folder is', async () => {
  const folder = await folderWith({ 'houses/mine/house.yaml': 'extends: bare\n' });
  const bare = join(folder, 'houses/bare');
  await cp('templates/itu', bare, { recursive: true });
  const lacking = async (name: string) => {
    await rename(join(bare, name), join(folder, 'taken-out'));
    const { number, said } = await run(folder, 'build', 'cwg-cop-15', '--templates', 'houses');
    await rename(join(folder, 'taken-out'), join(bare, name));
    expect(number).toBe(1);
    return said;
  };
  for (const name of ['outcome.mustache', 'en/outcome.yaml', 'style.yaml']) {
    const said = await lacking(name);
    expect(said).toContain(`houses/mine/${name}:1:1 error house/missing-file`);
    expect(said).toContain(`Add houses/mine/${name}`);
    expect(said).not.toContain('templates/');
  }
});

test('that extends one which is nowhere is told once, at the word', async () => {
  const folder = await folderWith({ ...house, 'templates/mine/house.yaml': 'extends: itv\n' });
  const { number, said } = await run(folder, 'build', 'cwg-cop-15', '--format', 'text');
  expect(number).toBe(1);
  expect(said).toContain('templates/mine/house.yaml:1:10 error reference/unknown-house');
  expect(said).toContain('did you mean "itu"?');
  expect(said).toContain('1 error in 1 file.');
  await writeFile(join(folder, 'templates/mine/house.yaml'), 'extends: 5\n');
  const other = await run(folder, 'build', 'cwg-cop-15', '--format', 'text');
  expect(other.number).toBe(1);
  expect(other.said).toContain('templates/mine/house.yaml:1:10 error record/wrong-type');
});

test('may set all text in another typeface of the program', async () => {
  for (const [name, font] of [
    ['Amiri', 'Amiri'],
    ['Noto Sans SC', 'NotoSansSC'],
  ] as const) {
    const style = `fonts: { text: { word: Times New Roman, pdf: ${name} } }\n`;
    const folder = await folderWith({ ...house, 'templates/mine/style.yaml': style });
    expect(await run(folder, 'build', 'cwg-cop-15', '--format', 'pdf')).toEqual({ number: 0, said: '' });
    const pdf = await PDFDocument.load(await readFile(join(folder, 'out/cwg-cop-15.pdf')));
    const fonts = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of('BaseFont'))] : []))
      .flatMap((found) => (found === undefined ? [] : [String(found).replace(/^\/\w+\+|-.*/g, '')]));
    expect(new Set(fonts)).toEqual(new Set([font]));
  }
});
