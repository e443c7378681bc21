import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { type ContentUnit, unitsOf } from './content-stream.ts';
import { orderContent, type PageContent } from './order-content.ts';
import { orderStructure } from './order-structure.ts';
import { fontsOf, type PageFont } from './page-fonts.ts';
import { type Piece, pieceOf } from './pieces.ts';
import { settleLetters } from './settle-letters.ts';

/** The content of a page, and the object that holds it. */
interface Page extends PageContent {
  readonly page: PDFRef;
  readonly stream: PDFRef;
}

/**
 * Puts the text of right-to-left lines into the order in which it is read. The typesetter writes what stands farthest to the left
 * first; whoever copies the text, or has it read aloud, gets it in the order of the file and of its structure. Each piece says where it
 * stands, so that the page looks the same. Lines that begin at the left margin, in points, run from the left: those of paragraphs in another
 * language.
 */
export function orderRightToLeft(pdf: PDFDocument, margin: number): void {
  const ranks = new Map<string, { line: number; rank: number }>();
  let count = 0;
  for (const { page, stream, ...content } of withSettledLetters(readPages(pdf, margin), pdf)) {
    const ordered = orderContent(content, (number, line, rank) =>
      ranks.set(`${page.toString()} ${number}`, { line: count + line, rank }),
    );
    count += ordered.lines;
    pdf.context.assign(stream, pdf.context.flateStream(Buffer.from(ordered.content, 'latin1')));
  }
  orderStructure(pdf, ranks);
}

function readPages(pdf: PDFDocument, margin: number): readonly Page[] {
  const known = new Map<PDFRef, PageFont>();
  return pdf.getPages().flatMap((page) => {
    const contents = page.node.Contents();
    const [stream] =
      contents instanceof PDFArray ? contents.asArray() : [page.node.get(PDFName.of('Contents'))];
    const found = stream instanceof PDFRef ? pdf.context.lookup(stream) : stream;
    if (!(stream instanceof PDFRef) || !(found instanceof PDFRawStream)) return [];
    const content = Buffer.from(decodePDFRawStream(found).decode()).toString('latin1');
    const units = unitsOf(content);
    const pieces = new Map<ContentUnit, Piece>();
    for (const unit of units) {
      const piece = pieceOf(unit);
      if (piece !== undefined) pieces.set(unit, piece);
    }
    return [{ page: page.ref, stream, content, units, pieces, fonts: fontsOf(page, pdf, known), margin }];
  });
}

/** The pages with texts of which each glyph says what it stands for, where that is possible. */
function withSettledLetters(pages: readonly Page[], pdf: PDFDocument): readonly Page[] {
  const texts = pages.flatMap(({ pieces, fonts }) =>
    [...pieces.values()].flatMap((piece) => piece.texts.map((text) => ({ text, fonts }))),
  );
  const settled = settleLetters(texts, pdf).values();
  return pages.map((page) => ({
    ...page,
    pieces: new Map(
      [...page.pieces].map(([unit, piece]) => [
        unit,
        { ...piece, texts: piece.texts.map((text) => settled.next().value?.text ?? text) },
      ]),
    ),
  }));
}
