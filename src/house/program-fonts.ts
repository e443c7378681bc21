/** The fonts of the program, with the height of a line at single spacing of those that they stand for in Word, as a multiple of the size. */
export const programFonts: Readonly<Record<string, number>> = {
  Carlito: 1.2207,
  Amiri: 1.758,
  'Noto Sans SC': 1.448,
};
