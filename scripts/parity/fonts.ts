import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What stands for the typefaces of Word that this machine does not have. */
const stand = { SimSun: 'Noto Sans SC', 'Traditional Arabic': 'Amiri', Calibri: 'Carlito' };

let environment: NodeJS.ProcessEnv | undefined;

/** The environment in which a program finds the fonts of the project, under the names that Word knows them by. */
export function withFonts(): NodeJS.ProcessEnv {
  if (environment !== undefined) return environment;
  const file = join(mkdtempSync(join(tmpdir(), 'rapporteur-fonts-')), 'fonts.conf');
  const aliases = Object.entries(stand).map(
    ([name, other]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${other}</family></prefer></alias>`,
  );
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<dir>${resolve('node_modules/@expo-google-fonts')}</dir>`,
    ...aliases,
    '</fontconfig>',
  ];
  writeFileSync(file, lines.join('\n'));
  environment = { ...process.env, FONTCONFIG_FILE: file };
  return environment;
}
