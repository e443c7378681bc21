import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as fontkit from 'fontkit';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hideMachineFonts } from '../../../src/cli/hide-machine-fonts.ts';
import { projectFiles } from '../../project-files.ts';
import { fontFiles, scriptFonts } from '../../../src/render/pdf/font-files.ts';
import { readFont } from '../../../src/render/pdf/fonts.ts';
import { programFonts } from '../../../src/house/program-fonts.ts';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'machine-fonts-'));
const [arabic = '', chinese = ''] = scriptFonts.map(({ regular }) => regular);

/** The fonts of a machine: an Amiri Italic, which ours has not, twice as large as ours, and one with more letters than ours. */
beforeAll(() => {
  const other = readFileSync(require.resolve(arabic));
  const tableOf = (tag: string): number => {
    const records = Array.from({ length: other.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
    const record = records.find((at) => other.toString('latin1', at, at + 4) === tag) ?? 0;
    return other.readUInt32BE(record + 8);
  };
  const [unitsPerEm, selection] = [tableOf('head') + 18, tableOf('OS/2') + 62];
  other.writeUInt16BE(other.readUInt16BE(unitsPerEm) / 2, unitsPerEm);
  other.writeUInt16BE((other.readUInt16BE(selection) & ~64) | 1, selection);
  writeFileSync(join(folder, 'Amiri-Italic.ttf'), other);
  copyFileSync(require.resolve(chinese), join(folder, 'NotoSansSC.ttf'));
  writeFileSync(join(folder, 'fonts.conf'), `<fontconfig><dir>${folder}</dir></fontconfig>`);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Makes these the fonts of the machine, for a program that is loaded anew. */
function showMachineFonts(): void {
  vi.stubEnv('FONTCONFIG_FILE', join(folder, 'fonts.conf'));
  vi.resetModules();
}

/** A report by the program as it is when it has just been started. */
async function make(text: string) {
  const { makeReport } = await import('../../build-report.ts');
  const record = `group: cwg-cop\nmeeting: 60\ndates: 2030-09-26\nstatus: final\nsections:\n  - { title: Signs, text: "${text}" }\n`;
  const made = await makeReport('signs-60', projectFiles({ data: { 'meetings/signs-60.yaml': record } }));
  return { bytes: await made.render('pdf'), diagnostics: made.diagnostics };
}

describe.runIf(process.platform === 'linux')('the fonts of the machine', () => {
  it('are never used, also where a name and a slope are theirs alone: the bytes stay the same', async () => {
    const words = 'A word of *emphasis*, and one in Arabic: *سلام*.';
    const before = await make(words);
    showMachineFonts();
    const mainFileContent = '#set text(font: "Amiri", style: "italic")\nسلام';
    const set = NodeCompiler.create({}).pdf({ mainFileContent }, {});
    expect(Buffer.from(set).toString('latin1'), 'Typst sees these fonts').toContain('Amiri');
    expect(Buffer.compare((await make(words)).bytes, before.bytes)).toBe(0);
  });

  it('do not help out: a letter that only they have is told, on each machine alike', async () => {
    const codes = async (): Promise<readonly string[]> =>
      (await make('Point ㄅ of the list.')).diagnostics.map(({ code }) => code);
    const before = await codes();
    expect(before).toContain('render/no-glyph');
    showMachineFonts();
    expect(await codes()).toEqual(before);
  });

  it('are not even looked for by the command; other programs get the environment as it was', () => {
    for (const given of [join(folder, 'fonts.conf'), undefined]) {
      vi.stubEnv('FONTCONFIG_FILE', given);
      expect(hideMachineFonts()['FONTCONFIG_FILE']).toBe(given);
      const set = NodeCompiler.create({}).pdf({ mainFileContent: 'ㄅ' }, {});
      expect(Buffer.from(set).toString('latin1')).not.toContain('NotoSansSC');
    }
  });
});

describe('the fonts of the program', () => {
  it('are those that a house may name', () => {
    const files = [fontFiles.regular, ...scriptFonts.map(({ regular }) => regular)];
    const names = files.map((file) => (fontkit.create(readFont(file)) as fontkit.Font).familyName);
    expect(Object.keys(programFonts)).toEqual(names);
  });
});
