import { fontFiles, scriptFonts } from './font-files.ts';
import { openFont } from './open-font.ts';

/** A word as a picture: SVG, and its width and height in points. */
export interface WordPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The outlines of a word in bold letters. A watermark is a picture, not text: it shall not stand between the words that a
 * reader copies, searches or has read aloud.
 */
export function drawWord(word: string, size: number, colour: string): WordPicture {
  const font = openFont(boldFileFor(word));
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(word);
  let x = 0;
  const paths = glyphs.map((glyph, index) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
    const path = `<path transform="translate(${x + xOffset} ${yOffset})" d="${glyph.path.toSVG()}"/>`;
    x += xAdvance;
    return path;
  });
  const [bottom, top] = [font.descent, font.ascent];
  const box = `0 ${-top} ${x} ${top - bottom}`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">` +
    `<g transform="scale(1 -1)" fill="#${colour}">${paths.join('')}</g></svg>`;
  return { svg, width: x * scale, height: (top - bottom) * scale };
}

/** The file of the bold face that has the letters of a word: those of Arabic and Chinese stand in fonts of their own. */
function boldFileFor(word: string): string {
  return scriptFonts.find(({ letters }) => letters.test(word))?.bold ?? fontFiles.bold;
}
