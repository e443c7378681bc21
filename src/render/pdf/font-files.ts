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

/** The fonts of scripts that the font of all other text does not have. */
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

/** The files of all fonts of the program. */
export const allFontFiles: readonly string[] = [
  ...Object.values(fontFiles),
  ...scriptFonts.flatMap(({ regular, bold }) => [regular, bold]),
];
