/*
 * What must be known of the file of a font before it is put into a PDF: see "The OpenType Font File", "OS/2", "hhea", "head" of the
 * OpenType specification.
 */

/** What the file of a font says of itself. */
export interface FontFile {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** The height of a line at single spacing as Word counts it, as a multiple of the size. */
  readonly line: number;
}

/** Why a font cannot be embedded, and what to do. */
export interface FontFault {
  readonly kind: 'unreadable' | 'not-allowed';
  /** Of the file: `is a collection of fonts`. */
  readonly reason: string;
  readonly remedy: string;
}

const kinds: Readonly<Record<string, FontFault>> = {
  ttcf: unreadable(
    'is a collection of fonts',
    'Take out the face that is meant, as a .ttf or .otf file of its own.',
  ),
  wOFF: unreadable('is a font for web pages (WOFF)', 'Take the .ttf or .otf file of the same font.'),
  wOF2: unreadable('is a font for web pages (WOFF2)', 'Take the .ttf or .otf file of the same font.'),
};

const needed = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name'];

/** Reads the file of a font; what prevents that it is embedded is a fault. */
export function readFontFile(bytes: Uint8Array): FontFile | FontFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (kinds[start] !== undefined) return kinds[start];
  if (!['\0\u0001\0\0', 'OTTO', 'true'].includes(start) || bytes.length < 12)
    return unreadable('is no font', 'Put a .ttf or .otf file here.');
  const tables = tablesOf(view);
  const missing = needed.filter((tag) => !tables.has(tag));
  if (missing.length > 0 || !(tables.has('glyf') || tables.has('CFF ')))
    return unreadable(
      'is a font that is cut off, or damaged',
      'Copy the file once more from where it came from.',
    );
  if (tables.has('fvar'))
    return unreadable(
      'is a variable font, of which only one face would be seen',
      'Take the files of its single faces, often in a folder "static" beside it.',
    );
  const table = (tag: string): number => tables.get(tag) ?? 0;
  const [os2, hhea] = [table('OS/2'), table('hhea')];
  const permission = permissionFault(view.getUint16(os2 + 8));
  if (permission !== undefined) return permission;
  const selection = view.getUint16(os2 + 62);
  return {
    isBold: view.getUint16(os2 + 4) >= 600,
    isItalic: (selection & 0b10_0000_0001) !== 0,
    line: lineOf(view, os2, hhea, selection) / view.getUint16(table('head') + 18),
  };
}

/** Whether a file cannot be embedded. */
export function isFault(read: FontFile | FontFault): read is FontFault {
  return 'kind' in read;
}

/** The tables with their places, of those that are whole. */
export function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let record = 12; record < 12 + 16 * count && record + 16 <= view.byteLength; record += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length <= view.byteLength && length >= leastLength(tag, offset, view))
      tables.set(tag, offset);
  }
  return tables;
}

function leastLength(tag: string, offset: number, view: DataView): number {
  const least = leastLengths[tag] ?? 0;
  // Names stand in a list of so many.
  return tag === 'name' && offset + least <= view.byteLength
    ? least + 12 * view.getUint16(offset + 2)
    : least;
}

/** Of the tables that are read here. */
const leastLengths: Readonly<Record<string, number>> = { 'OS/2': 78, head: 54, hhea: 36, name: 6 };

/** What the maker of a font allows (`fsType`). Where several are said, the least strict of the first three holds. */
function permissionFault(allowed: number): FontFault | undefined {
  const remedy = 'Take a font whose licence allows it, or ask its maker for one.';
  const forbidden = (reason: string): FontFault => ({ kind: 'not-allowed', reason, remedy });
  if ((allowed & 0x2) !== 0 && (allowed & 0xc) === 0)
    return forbidden('does not allow to be embedded in documents');
  if ((allowed & 0x100) !== 0)
    return forbidden('does not allow that a part of it is embedded, as a PDF does');
  if ((allowed & 0x200) !== 0) return forbidden('allows only its bitmaps to be embedded');
  return undefined;
}

/** Windows takes the typographic measures where the font says so, else what it needs above and below, with the gap that is left. */
function lineOf(view: DataView, os2: number, hhea: number, selection: number): number {
  if ((selection & 0x80) !== 0)
    return view.getInt16(os2 + 68) - view.getInt16(os2 + 70) + view.getInt16(os2 + 72);
  const height = view.getUint16(os2 + 74) + view.getUint16(os2 + 76);
  const ofLetters = view.getInt16(hhea + 4) - view.getInt16(hhea + 6);
  return height + Math.max(0, view.getInt16(hhea + 8) - (height - ofLetters));
}

function unreadable(reason: string, remedy: string): FontFault {
  return { kind: 'unreadable', reason, remedy };
}
