import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream } from 'pdf-lib';
import type { ContentUnit } from './content-stream.ts';

/** What the codes of a font stand for. */
type Letters = ReadonlyMap<number, string>;

/** The fonts of a page by their names there (`/f0`). */
export type PageFonts = ReadonlyMap<string, Letters>;

/** Reads what the fonts of a page say of their codes (`ToUnicode`, ISO 32000-1, 9.10.3). */
export function fontsOf({ node }: PDFPage, pdf: PDFDocument, known: Map<PDFRawStream, Letters>): PageFonts {
  const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const found = new Map<string, Letters>();
  for (const [name, value] of fonts?.entries() ?? []) {
    const font = pdf.context.lookup(value);
    const map = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined;
    if (!(map instanceof PDFRawStream)) continue;
    const letters =
      known.get(map) ?? readMap(Buffer.from(decodePDFRawStream(map).decode()).toString('latin1'));
    known.set(map, letters);
    found.set(name.toString(), letters);
  }
  return found;
}

function readMap(text: string): Letters {
  const letters = new Map<number, string>();
  for (const [, lines = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', words = ''] of lines.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
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

/** The letters of what a unit shows, in the order in which they are drawn. */
export function lettersIn(unit: ContentUnit, fonts: PageFonts): string {
  let font: Letters | undefined;
  let letters = '';
  const visit = ({ operator, operands, units }: ContentUnit): void => {
    if (operator === 'Tf') font = fonts.get(operands[0] ?? '');
    if (operator === 'TJ' || operator === 'Tj')
      for (const code of codesOf(operands[0] ?? '')) letters += font?.get(code) ?? '';
    units.forEach(visit);
  };
  visit(unit);
  return letters;
}

/** Codes of two bytes, as fonts of the typesetter have them. */
function codesOf(operand: string): readonly number[] {
  const codes: number[] = [];
  for (const [whole, digits, escaped] of operand.matchAll(/<([0-9A-Fa-f\s]*)>|\(((?:\\.|[^\\()])*)\)/gs)) {
    const bytes =
      digits === undefined ? bytesOf(escaped ?? whole) : Buffer.from(digits.replace(/\s/g, ''), 'hex');
    for (let at = 0; at + 1 < bytes.length; at += 2) codes.push(bytes.readUInt16BE(at));
  }
  return codes;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string in brackets (ISO 32000-1, 7.3.4.2). */
function bytesOf(text: string): Buffer {
  const plain = text.replace(
    /\\(?:([0-7]{1,3})|(.))/gs,
    (_, octal: string | undefined, sign: string | undefined) =>
      octal === undefined
        ? (escapes[sign ?? ''] ?? sign ?? '')
        : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(plain, 'latin1');
}
