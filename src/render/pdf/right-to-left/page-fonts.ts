import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';

/** What the codes of a font stand for, and how wide their glyphs are. */
export interface PageFont {
  /** The object of the font: the same on all pages. */
  readonly ref: PDFRef;
  /** Where the file says what its codes stand for (`ToUnicode`, ISO 32000-1, 9.10.3). */
  readonly map: PDFRef;
  readonly letters: ReadonlyMap<number, string>;
  /** The width of the glyph of a code, in thousandths of the size of the letters. */
  readonly widths: (code: number) => number;
}

/** The fonts of a page by their names there (`/f0`). */
export type PageFonts = ReadonlyMap<string, PageFont>;

/** What the glyph of a code stands for; nothing where the font does not say. */
export function lettersOf(code: number, font: string, fonts: PageFonts): string {
  return fonts.get(font)?.letters.get(code) ?? '';
}

/** Reads the fonts of a page; those that were met on an earlier one are `known`. */
export function fontsOf({ node }: PDFPage, pdf: PDFDocument, known: Map<PDFRef, PageFont>): PageFonts {
  const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const found = new Map<string, PageFont>();
  for (const [name, value] of fonts?.entries() ?? []) {
    const ref = value as PDFRef;
    const font = known.get(ref) ?? readFont(ref, pdf);
    if (font === undefined) continue;
    known.set(ref, font);
    found.set(name.toString(), font);
  }
  return found;
}

function readFont(ref: PDFRef, { context }: PDFDocument): PageFont | undefined {
  const font = context.lookupMaybe(ref, PDFDict);
  const map = font?.get(PDFName.of('ToUnicode')) as PDFRef | undefined;
  const stream = context.lookup(map);
  const descendant = font?.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict);
  if (map === undefined || !(stream instanceof PDFRawStream) || descendant === undefined) return undefined;
  const letters = readMap(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
  return { ref, map, letters, widths: widthsOf(descendant) };
}

/** Widths of glyphs (ISO 32000-1, 9.7.4.3). */
function widthsOf(font: PDFDict): (code: number) => number {
  const usual = font.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
  const list = font.lookupMaybe(PDFName.of('W'), PDFArray);
  const widths = new Map<number, number>();
  for (let at = 0; list !== undefined && at < list.size();) {
    const first = list.lookup(at, PDFNumber).asNumber();
    const next = list.lookup(at + 1);
    if (next instanceof PDFArray) {
      next.asArray().forEach((width, index) => {
        if (width instanceof PDFNumber) widths.set(first + index, width.asNumber());
      });
      at += 2;
      continue;
    }
    const last = list.lookup(at + 1, PDFNumber).asNumber();
    const width = list.lookup(at + 2, PDFNumber).asNumber();
    for (let code = first; code <= last; code += 1) widths.set(code, width);
    at += 3;
  }
  return (code) => widths.get(code) ?? usual;
}

function readMap(text: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, lines = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', words = ''] of lines.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g))
      letters.set(Number.parseInt(code, 16), wordsOf(words));
  for (const [, lines = ''] of text.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', until = '', words = ''] of lines.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(until, 16)];
      const start = wordsOf(words);
      for (let code = first; code <= last; code += 1)
        letters.set(
          code,
          start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first),
        );
    }
  return letters;
}

/** UTF-16 in hexadecimal digits. */
function wordsOf(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}
