import * as fontkit from 'fontkit';
import { readFont } from './fonts.ts';

/**
 * A font whose letters are drawn here, not by the typesetter.
 *
 * @throws {Error} if the file is a collection of fonts: a fault of the program.
 */
export function openFont(file: string): fontkit.Font {
  const font = fontkit.create(readFont(file));
  if (!('layout' in font)) throw new Error(`"${file}" is a collection of fonts.`);
  return font;
}
