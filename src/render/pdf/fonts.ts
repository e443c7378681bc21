import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFiles, scriptFonts } from './font-files.ts';
import { ownFamily } from './own-family.ts';

const require = createRequire(import.meta.url);

/**
 * Fonts that are part of the typesetter, for signs that none of ours has (U+2011, ✓, ☐): in the order in which it takes them itself. Where
 * the fonts of the machine cannot be hidden from it (`cli/hide-machine-fonts.ts`), it may take those of the same names.
 */
export const reserveFamilies = [
  'Libertinus Serif',
  'New Computer Modern',
  'New Computer Modern Math',
  'DejaVu Sans Mono',
] as const;

/** The script of the font with which a house sets all text, where that is one of those of a script. */
export function scriptOfFamily(name: string): string | undefined {
  return scriptFonts.find(({ family }) => ownFamily(family) === name)?.script;
}

/** The scripts with fonts of their own of which a text has letters. */
export function scriptsIn(text: string): readonly string[] {
  // Where all letters come before those of Hebrew, they need not be looked up one by one. U+204F is a sign of Arabic;
  // the middle dot, which Chinese has too, is in all fonts.
  if (!/[\u0590-\u1fff\u204f\u2c00-\uffff]/.test(text)) return [];
  return scriptFonts.flatMap(({ script, letters }) => (letters.test(text) ? [script] : []));
}

/** The fonts that PDF files embed. They come with the program; fonts of the machine are never used. */
export function loadFonts(scripts: readonly string[]): Buffer[] {
  const more = scriptFonts.filter(({ script }) => scripts.includes(script));
  return [...Object.values(fontFiles), ...more.flatMap(({ regular, bold }) => [regular, bold])].map(readFont);
}

/** Reads the file of a font. */
export function readFont(file: string): Buffer {
  return readFileSync(require.resolve(file));
}
