import * as fontkit from 'fontkit';
import { fontFiles } from './font-files.ts';
import { readFont } from './fonts.ts';

/**
 * A font whose letters are drawn here, not by the typesetter.
 *
 * @throws {Error} if the file is a collection of fonts: a fault of the program.
 */
export function openFont(name: keyof typeof fontFiles): fontkit.Font {
  const font = fontkit.create(readFont(fontFiles[name]));
  if (!('layout' in font)) throw new Error(`"${name}" is a collection of fonts.`);
  return font;
}
