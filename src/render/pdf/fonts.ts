import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ownFamily } from './own-family.ts';

const require = createRequire(import.meta.url);

/** The files of the fonts, by their faces. */
export const fontFiles = {
  regular: '@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf',
  italic: '@expo-google-fonts/carlito/400Regular_Italic/Carlito_400Regular_Italic.ttf',
  bold: '@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf',
  boldItalic: '@expo-google-fonts/carlito/700Bold_Italic/Carlito_700Bold_Italic.ttf',
} as const;

/** Fonts of letters that the others do not have, and what letters those are. They are loaded for documents that need them. */
interface ScriptFont {
  readonly script: string;
  readonly family: string;
  readonly letters: RegExp;
  readonly regular: string;
  readonly bold: string;
}

export const scriptFonts: readonly ScriptFont[] = [
  {
    script: 'Arab',
    family: 'Amiri',
    letters: /\p{Script_Extensions=Arabic}/u,
    regular: '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
    bold: '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  },
  {
    script: 'Hans',
    family: 'Noto Sans SC',
    // Letters of East Asia, their punctuation, and their full-width forms of Latin signs.
    letters: /[\p{Script_Extensions=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u,
    regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  },
];

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
