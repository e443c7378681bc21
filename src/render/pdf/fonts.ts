import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The files of the fonts, by their faces. */
export const fontFiles = {
  regular: '@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf',
  italic: '@expo-google-fonts/carlito/400Regular_Italic/Carlito_400Regular_Italic.ttf',
  bold: '@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf',
  boldItalic: '@expo-google-fonts/carlito/700Bold_Italic/Carlito_700Bold_Italic.ttf',
} as const;

/** The fonts that PDF files embed. They come with the program; fonts of the machine are never used. */
export function loadFonts(): Buffer[] {
  return Object.values(fontFiles).map(readFont);
}

/** Reads the file of a font. */
export function readFont(file: string): Buffer {
  return readFileSync(require.resolve(file));
}
