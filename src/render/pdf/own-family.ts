/**
 * The name that a font of the program has for Typst. No font of any machine is called so: Typst looks for those too, and would take one
 * of the same name, in whatever version is installed.
 */
export function ownFamily(family: string): string {
  return mark + family.slice(mark.length);
}

const mark = '~';

/** The names that say to which family a font belongs: family, typographic family, and that of its weights and slopes. */
const familyNames = [1, 16, 21];

/**
 * A font file with its family called as {@link ownFamily} says; changed in place, nothing moves. The name that PDF files give the font
 * is another one, and stays. See "name" of the OpenType specification.
 */
export function withOwnFamily(font: Buffer): Buffer {
  const start = startOfTable(font, 'name');
  const count = font.readUInt16BE(start + 2);
  const strings = start + font.readUInt16BE(start + 4);
  for (let record = start + 6; record < start + 6 + 12 * count; record += 12) {
    if (!familyNames.includes(font.readUInt16BE(record + 6))) continue;
    const at = strings + font.readUInt16BE(record + 10);
    // Names for the Macintosh have bytes, all others UTF-16.
    if (font.readUInt16BE(record) === macintosh) font.write(mark, at, 'latin1');
    else font.writeUInt16BE(mark.charCodeAt(0), at);
  }
  return font;
}

const macintosh = 1;

function startOfTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + 16 * count; record += 16)
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  throw new Error(`A font of the program has no table "${tag}".`);
}
