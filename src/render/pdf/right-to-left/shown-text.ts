import { type ContentUnit, tokensOf } from './content-stream.ts';

/** A glyph, and how far the one after it is moved to the left beyond its width: thousandths of the size of the letters. */
export interface Glyph {
  readonly code: number;
  readonly kern: number;
}

/** Glyphs that one operator shows, in the order in which they are drawn. */
export interface ShownText {
  /** The name of the font, as the page calls it, and the size of the letters in points. */
  readonly font: string;
  readonly size: number;
  /** How letters are drawn (`Tr`), and the first four numbers of their matrix (`Tm`), as they are written. */
  readonly mode: string;
  readonly matrix: string;
  /** Where the first glyph is drawn, from where the piece begins, in points. */
  readonly x: number;
  readonly y: number;
  /** How far the first glyph is moved to the left; thousandths of the size. */
  readonly lead: number;
  readonly glyphs: readonly Glyph[];
  /** What all of them together stand for, where the file says it beside them (`ActualText`). */
  readonly cluster?: string;
}

/** Thousandths of the size of the letters of a text, in points. */
export function inPoints(thousandths: number, { size }: ShownText): number {
  return (thousandths * size) / 1000;
}

/** What a piece of text shows. Undefined if it holds anything that is not known here, whose order nobody knows. */
export function shownTexts(units: readonly ContentUnit[]): readonly ShownText[] | undefined {
  const texts: ShownText[] = [];
  const state = { font: '', size: 0, mode: '0', matrix: '1 0 0 1', x: 0, y: 0 };
  const read = (inner: readonly ContentUnit[], cluster: string | undefined): boolean =>
    inner.every(({ mark, operator, operands, units: marked }) => {
      if (mark !== '') {
        const words = clusterOf(mark);
        const before = texts.length;
        return read(marked, words ?? cluster) && (words === undefined || texts.length === before + 1);
      }
      if (operator === 'Tr') state.mode = operands.join(' ');
      else if (operator === 'Tf') {
        state.font = operands[0] ?? '';
        state.size = Number(operands[1]);
      } else if (operator === 'Tm') {
        state.matrix = operands.slice(0, 4).join(' ');
        state.x = Number(operands[4]);
        state.y = Number(operands[5]);
      } else if (operator === 'TJ' || operator === 'Tj') {
        texts.push({
          ...state,
          ...glyphsIn(operands[0] ?? ''),
          ...(cluster === undefined ? {} : { cluster }),
        });
      } else return false;
      return true;
    });
  return read(units, undefined) ? texts : undefined;
}

/** The words that a mark gives for what it holds. */
function clusterOf(mark: string): string | undefined {
  const [, dictionary] = tokensOf(mark);
  const entries = tokensOf(dictionary?.text.slice(2, -2) ?? '').map(({ text }) => text);
  const at = entries.indexOf('/ActualText');
  if (at < 0) return undefined;
  const bytes = bytesOf(entries[at + 1] ?? '()');
  return bytes.length > 1 && bytes.readUInt16BE(0) === 0xfeff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

/** The glyphs of an operand: codes of two bytes, as fonts of the typesetter have them, and numbers between them. */
function glyphsIn(operand: string): { readonly lead: number; readonly glyphs: readonly Glyph[] } {
  const glyphs: { code: number; kern: number }[] = [];
  let lead = 0;
  for (const { text: part } of tokensOf(operand.startsWith('[') ? operand.slice(1, -1) : operand)) {
    const last = glyphs.at(-1);
    if (part.startsWith('<') || part.startsWith('(')) {
      const bytes = bytesOf(part);
      for (let at = 0; at + 1 < bytes.length; at += 2) glyphs.push({ code: bytes.readUInt16BE(at), kern: 0 });
    } else if (last === undefined) lead += Number(part);
    else last.kern += Number(part);
  }
  return { lead, glyphs };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string, in hexadecimal digits or in brackets (ISO 32000-1, 7.3.4). */
function bytesOf(operand: string): Buffer {
  const inside = operand.slice(1, -1);
  if (operand.startsWith('<')) return Buffer.from(inside.replace(/\s/g, ''), 'hex');
  const plain = inside.replace(
    /\\(?:([0-7]{1,3})|(.))/gs,
    (_, octal: string | undefined, sign: string | undefined) =>
      octal === undefined
        ? (escapes[sign ?? ''] ?? sign ?? '')
        : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(plain, 'latin1');
}
