import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allFontFiles } from '../render/pdf/font-files.ts';
import { errorCode } from './error-code.ts';
import { packageFolder } from './package-folder.ts';
import { readBytes } from './read-bytes.ts';

let known: string | undefined;

/**
 * The hash of the compiled program, written when it was compiled, and of its fonts as they are now. Undefined where it runs from
 * its sources: what it makes changes with each of their lines, and nothing that it made before is to be relied on.
 */
export function programHash(): string | undefined {
  const isCompiled = import.meta.url.endsWith('.js');
  const file = join(packageFolder(), 'dist', 'program.sha256');
  if (!isCompiled || !existsSync(file)) return undefined;
  known ??= hashWithFonts(readFileSync(file, 'utf8').trim(), packageFolder());
  return known;
}

/** The hash of a program that lies in a folder, together with its fonts. */
export function hashWithFonts(program: string, folder: string): string {
  const hash = createHash('sha256').update(program);
  for (const font of allFontFiles) hash.update(`\n${font} `).update(headOfFont(font, folder));
  return hash.digest('hex');
}

/** More bytes than the directory of a font has. */
const longestDirectory = 1024;

/**
 * What tells a font from another: the length of its file, and its beginning, which holds the checksum of each of its tables. To go
 * through all of a Chinese font takes a tenth of a second. Empty where it is not there.
 */
function headOfFont(font: string, folder: string): Uint8Array {
  const path = join(folder, 'node_modules', font);
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(longestDirectory);
      const length = readBytes(file, head, 0);
      return Buffer.concat([head.subarray(0, length), Buffer.from(` ${fstatSync(file).size}`)]);
    } finally {
      closeSync(file);
    }
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    // A package that is a dependency of another one may lie beside this one, or further up.
    return dirname(folder) === folder ? new Uint8Array() : headOfFont(font, dirname(folder));
  }
}
