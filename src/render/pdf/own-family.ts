import type { FontFaces } from '../renderer.ts';

/**
 * The name that a font of the program has for Typst. No font of any machine is called so: Typst looks for those too, and would take one
 * of the same name, in whatever version is installed.
 */
export function ownFamily(family: string): string {
  return mark + family.slice(mark.length);
}

/** The name that a font of a house has for Typst: no two are called so, whatever their files say. */
export function houseFamily({ hash }: Pick<FontFaces, 'hash'>): string {
  return mark + hash;
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

/** A font file with another family. The names are written anew at its end: strings in it may be shared with other names. */
export function withFamily(font: Uint8Array, family: string): Buffer {
  const given = Buffer.from(font);
  const entry = entryOfTable(given, 'name');
  const [offset, length] = [given.readUInt32BE(entry + 8), given.readUInt32BE(entry + 12)];
  const names = Buffer.from(given.subarray(offset, offset + length));
  const [inBytes, inWords] = [Buffer.from(family, 'latin1'), Buffer.from(family, 'utf16le').swap16()];
  const start = names.readUInt16BE(4);
  const count = names.readUInt16BE(2);
  for (let record = 6; record < 6 + 12 * count; record += 12) {
    if (!familyNames.includes(names.readUInt16BE(record + 6))) continue;
    const isOfMacintosh = names.readUInt16BE(record) === macintosh;
    const string = isOfMacintosh ? inBytes : inWords;
    names.writeUInt16BE(string.length, record + 8);
    names.writeUInt16BE(names.length - start + (isOfMacintosh ? inWords.length : 0), record + 10);
  }
  const table = Buffer.concat([names, inWords, inBytes]);
  // Tables begin at multiples of four.
  const end = Buffer.alloc(-given.length & 3);
  given.writeUInt32BE(given.length + end.length, entry + 8);
  given.writeUInt32BE(table.length, entry + 12);
  return Buffer.concat([given, end, table]);
}

const macintosh = 1;

function startOfTable(font: Buffer, tag: string): number {
  return font.readUInt32BE(entryOfTable(font, tag) + 8);
}

/** Where the list of tables tells of one. */
function entryOfTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + 16 * count; record += 16)
    if (font.toString('latin1', record, record + 4) === tag) return record;
  throw new Error(`A font has no table "${tag}".`);
}
