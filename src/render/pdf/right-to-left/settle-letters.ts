import { decodePDFRawStream, type PDFDocument, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { PageFont, PageFonts } from './page-fonts.ts';
import type { ShownText } from './shown-text.ts';

/** A text with the fonts of its page. */
export interface TextOfPage {
  readonly text: ShownText;
  readonly fonts: PageFonts;
}

/** New meanings of the codes of a font. */
type Meanings = Map<number, string>;

/**
 * Says of each glyph which letters it alone stands for. Where several glyphs were drawn for a letter, such as one for the mark above
 * it, the typesetter says of one of them that it is the whole, and puts the words beside all of them (`ActualText`): a program that
 * does not look there gets the letter twice. Texts whose glyphs now say what they are lose the words beside them; those that need them, because
 * a glyph stands for one thing here and for another there, keep them.
 */
export function settleLetters(texts: readonly TextOfPage[], pdf: PDFDocument): readonly TextOfPage[] {
  const plain = codesOutside(texts);
  const fonts = new Map(texts.flatMap((one) => [...one.fonts.values()].map((font) => [font.ref, font])));
  const meanings = new Map([...fonts].map(([ref, font]) => [ref, marksOf(font)]));
  const settled = texts.map(({ text, fonts }) => {
    const font = fonts.get(text.font);
    if (text.cluster === undefined || font === undefined) return { text, fonts };
    const changes = lettersOfGlyphs(text, text.cluster, font);
    const known = meanings.get(font.ref) ?? new Map<number, string>();
    const fits = changes.every(([code, letters]) => {
      const own = plain.get(font.ref)?.has(code) === true ? font.letters.get(code) : letters;
      return (known.get(code) ?? own) === letters;
    });
    if (!fits) return { text, fonts };
    for (const [code, letters] of changes) known.set(code, letters);
    meanings.set(font.ref, known);
    const { cluster: _, ...plainText } = text;
    return { text: plainText, fonts };
  });
  for (const [ref, changes] of meanings) {
    const font = fonts.get(ref);
    if (font !== undefined && changes.size > 0) writeMeanings(font, changes, pdf);
  }
  return settled;
}

/** The codes of fonts that stand for something by themselves. */
function codesOutside(texts: readonly TextOfPage[]): ReadonlyMap<PDFRef, ReadonlySet<number>> {
  const codes = new Map<PDFRef, Set<number>>();
  for (const { text, fonts } of texts) {
    const font = fonts.get(text.font);
    if (font === undefined || text.cluster !== undefined) continue;
    const found = codes.get(font.ref) ?? new Set<number>();
    codes.set(font.ref, found);
    for (const { code } of text.glyphs) found.add(code);
  }
  return codes;
}

/** Stands for nothing itself: what is drawn only to join two letters, such as a stroke between them, has to stand for something. */
const joiner = '\u200d';

/**
 * The letters of each glyph of a cluster. Drawn from the left, glyphs of a letter and its marks stand in reverse. Marks have no width; they
 * may be drawn by a text of their own, if they stand higher.
 */
function lettersOfGlyphs(
  { glyphs }: ShownText,
  cluster: string,
  { letters, widths }: PageFont,
): readonly (readonly [code: number, letters: string])[] {
  const signs = [...cluster];
  const codes = glyphs.map(({ code }) => code).reverse();
  const bodies = codes.filter((code) => widths(code) > 0);
  const body = signs.filter((sign) => !isMark(sign));
  const whole = bodies.findIndex((code) => letters.get(code) === body.join(''));
  return [
    ...(whole < 0
      ? shared(bodies, body, joiner)
      : bodies.map((code, index) => [code, index === whole ? body.join('') : joiner] as const)),
    ...shared(
      codes.filter((code) => widths(code) === 0),
      signs.filter(isMark),
      joiner,
    ),
  ];
}

/** Gives each glyph a sign, the last of them all that are left. */
function shared(
  codes: readonly number[],
  signs: readonly string[],
  otherwise: string,
): readonly (readonly [code: number, letters: string])[] {
  return codes.map((code, index) => {
    const own = index === codes.length - 1 ? signs.slice(index).join('') : (signs[index] ?? '');
    return [code, own === '' ? otherwise : own];
  });
}

function isMark(sign: string): boolean {
  return /\p{M}/u.test(sign);
}

/** Glyphs without width are marks: they do not stand for the letter that they are drawn at, though the file may say so. */
function marksOf({ letters, widths }: PageFont): Meanings {
  const marks: Meanings = new Map();
  for (const [code, text] of letters) {
    const own = [...text].filter(isMark).join('');
    if (widths(code) === 0 && own !== '' && own !== text) marks.set(code, own);
  }
  return marks;
}

/** Writes what codes stand for into the file, and into what was read of it. */
function writeMeanings({ map, letters }: PageFont, changes: Meanings, { context }: PDFDocument): void {
  const stream = context.lookup(map);
  if (!(stream instanceof PDFRawStream)) return;
  const written = Buffer.from(decodePDFRawStream(stream).decode())
    .toString('latin1')
    .replace(/<([0-9A-Fa-f]{4})>(\s*)<[0-9A-Fa-f]*>(?=\s*[\r\n])/g, (whole, code: string, space: string) => {
      const meaning = changes.get(Number.parseInt(code, 16));
      return meaning === undefined ? whole : `<${code}>${space}<${utf16(meaning)}>`;
    });
  context.assign(map, context.flateStream(Buffer.from(written, 'latin1')));
  for (const [code, meaning] of changes) (letters as Meanings).set(code, meaning);
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}
