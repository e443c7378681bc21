/*
 * How wide a font draws letters: see "cmap" (format 4), "hhea" and "hmtx" of the OpenType specification. `fontkit` knows it too, but to
 * load it takes a tenth of a second, which each command would wait for.
 */
import { tablesOf } from './font-file.ts';

/** The width of a text without kerning, as a multiple of the size; undefined where the file does not say it in a way that is read here. */
export function widthIn(bytes: Uint8Array, text: string): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  try {
    const [cmap, hhea, metrics, head] = ['cmap', 'hhea', 'hmtx', 'head'].map((tag) => tables.get(tag));
    if (cmap === undefined || hhea === undefined || metrics === undefined || head === undefined)
      return undefined;
    const map = characterMap(view, cmap);
    if (map === undefined) return undefined;
    const count = view.getUint16(hhea + 34);
    const units = view.getUint16(head + 18);
    let width = 0;
    for (const character of text) {
      const glyph = glyphOf(view, map, character.charCodeAt(0));
      if (glyph === 0) return undefined;
      // Glyphs after those that are listed are as wide as the last of them.
      width += view.getUint16(metrics + 4 * Math.min(glyph, count - 1));
    }
    return width / units;
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** Where the list of characters up to U+FFFF stands, which all fonts for text have. */
function characterMap(view: DataView, start: number): number | undefined {
  const count = view.getUint16(start + 2);
  for (let record = start + 4; record < start + 4 + 8 * count; record += 8) {
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)];
    const at = start + view.getUint32(record + 4);
    const isUnicode = platform === 0 || (platform === 3 && encoding === 1);
    if (isUnicode && view.getUint16(at) === 4) return at;
  }
  return undefined;
}

/** The glyph of a character; 0 where the font has none. */
function glyphOf(view: DataView, map: number, character: number): number {
  const length = view.getUint16(map + 6);
  const [ends, starts] = [map + 14, map + 16 + length];
  for (let at = 0; at < length; at += 2) {
    if (view.getUint16(ends + at) < character) continue;
    const first = view.getUint16(starts + at);
    if (first > character) return 0;
    const step = view.getUint16(starts + length + at);
    const offsetAt = starts + 2 * length + at;
    const offset = view.getUint16(offsetAt);
    if (offset === 0) return (character + step) & 0xffff;
    const glyph = view.getUint16(offsetAt + offset + 2 * (character - first));
    return glyph === 0 ? 0 : (glyph + step) & 0xffff;
  }
  return 0;
}
