import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const files: readonly string[] = [
  '@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf',
  '@expo-google-fonts/carlito/400Regular_Italic/Carlito_400Regular_Italic.ttf',
  '@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf',
  '@expo-google-fonts/carlito/700Bold_Italic/Carlito_700Bold_Italic.ttf',
];

/** The fonts that PDF files embed. They come with the program; fonts of the machine are never used. */
export function loadFonts(): Buffer[] {
  return files.map((file) => readFileSync(require.resolve(file)));
}
