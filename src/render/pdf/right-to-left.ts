import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFStream,
} from 'pdf-lib';
import { type ContentUnit, unitsOf } from './content-stream.ts';
import { fontsOf, lettersIn, type PageFonts } from './glyph-text.ts';

/** New places of pieces of text in the order of reading: by page and number of marked content, its line and its rank there. */
type Ranks = ReadonlyMap<string, { readonly line: number; readonly rank: number }>;

/**
 * Puts the text of right-to-left lines into the order in which it is read. The typesetter writes what stands farthest to the left
 * first; whoever copies the text, or has it read aloud, gets it in the order of the file and of its structure. Each piece says where it
 * stands, so that the page looks the same. Lines that begin at the left margin, in points, run from the left: those of paragraphs in another
 * language.
 */
export function orderRightToLeft(pdf: PDFDocument, margin: number): void {
  const ranks = new Map<string, { line: number; rank: number }>();
  const lines = { count: 0 };
  const known = new Map<PDFRawStream, ReadonlyMap<number, string>>();
  for (const page of pdf.getPages()) {
    const { ref, node } = page;
    const contents = node.Contents();
    const [stream] = contents instanceof PDFArray ? contents.asArray() : [node.get(PDFName.of('Contents'))];
    const found = stream instanceof PDFRef ? pdf.context.lookup(stream) : stream;
    if (!(stream instanceof PDFRef) || !(found instanceof PDFRawStream)) continue;
    const content = Buffer.from(decodePDFRawStream(found).decode()).toString('latin1');
    const ordered = orderContent(
      content,
      { fonts: fontsOf(page, pdf, known), margin },
      (number, line, rank) => ranks.set(`${ref.toString()} ${number}`, { line: lines.count + line, rank }),
    );
    lines.count += ordered.lines;
    const bytes = Buffer.from(ordered.content, 'latin1');
    pdf.context.assign(stream, compressed(pdf, bytes));
  }
  orderStructure(pdf, ranks);
}

function compressed(pdf: PDFDocument, bytes: Uint8Array): PDFStream {
  return pdf.context.flateStream(bytes);
}

/** A piece of text of its own: where it stands, and whether it runs from the right. */
interface Piece {
  readonly unit: ContentUnit;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly isReversed: boolean;
  /** Whether it has letters of a script that runs from the right: a line without any runs from the left. */
  readonly hasLetters: boolean;
}

type Place = (number: number, line: number, rank: number) => void;

/** The content of a page in the order of reading. */
export function orderContent(
  content: string,
  { fonts, margin }: { readonly fonts: PageFonts; readonly margin: number },
  place: Place,
): { readonly content: string; readonly lines: number } {
  const units = unitsOf(content);
  let result = '';
  let end = 0;
  let lines = 0;
  for (let at = 0; at < units.length;) {
    const line = lineFrom(units, at, fonts);
    const first = line[0]?.unit;
    const last = line.at(-1)?.unit;
    if (first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    const ordered =
      line.some(({ hasLetters }) => hasLetters) && Math.abs((line[0]?.x ?? 0) - margin) > 0.05
        ? orderLine(line)
        : line;
    ordered.forEach(({ number }, rank) => place(number, lines, rank));
    lines += 1;
    result += content.slice(end, first.start);
    result += ordered.map((piece) => orderPiece(piece, content)).join('\n');
    end = last.end;
    at += line.length;
  }
  return { content: result + content.slice(end), lines };
}

/** Letters of one line stand higher or lower by less than so many points: joined letters, marks of footnotes. */
const sameLine = 5;

/** The pieces from a unit on that stand on one line, each to the right of the one before. */
function lineFrom(units: readonly ContentUnit[], from: number, fonts: PageFonts): readonly Piece[] {
  const line: Piece[] = [];
  for (const unit of units.slice(from)) {
    const piece = pieceOf(unit, fonts);
    const before = line.at(-1);
    if (piece === undefined) break;
    if (before !== undefined && (Math.abs(piece.y - before.y) > sameLine || piece.x < before.x)) break;
    line.push(piece);
  }
  return line;
}

function pieceOf(unit: ContentUnit, fonts: PageFonts): Piece | undefined {
  const number = /\/MCID\s+(\d+)/.exec(unit.mark)?.[1];
  const moved = unit.units.find(({ operator }) => operator === 'cm');
  const [, , , , x, y] = moved?.operands.map(Number) ?? [];
  const isText = unit.units.some(({ operator }) => operator === 'BT');
  if (number === undefined || x === undefined || y === undefined || !isText) return undefined;
  const letters = lettersIn(unit, fonts);
  return {
    ...{ unit, number: Number(number), x, y },
    isReversed: !leftToRight.test(letters),
    hasLetters: /\p{Script=Arabic}/u.test(letters),
  };
}

/** Latin letters and numbers: what has any of them was set apart by the typesetter as a piece of its own direction. */
const leftToRight = /^[^\p{Script=Arabic}]*[\p{Script=Latin}\p{N}][^\p{Script=Arabic}]*$/u;

/** From right to left; pieces that run the other way, and stand side by side, keep their order. */
function orderLine(line: readonly Piece[]): readonly Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of [...line].reverse()) {
    if (!piece.isReversed) {
      run.unshift(piece);
      continue;
    }
    ordered.push(...run, piece);
    run = [];
  }
  return [...ordered, ...run];
}

/** A piece with its words in the order of reading: each says where it stands. */
function orderPiece({ unit, isReversed: isRightToLeft }: Piece, content: string): string {
  const whole = content.slice(unit.start, unit.end);
  const begin = unit.units.findIndex(({ operator }) => operator === 'BT');
  const inside = unit.units.slice(begin + 1).filter(({ operator }) => operator !== 'ET' && operator !== 'Q');
  const [first, last] = [inside[0], inside.at(-1)];
  // Where something stands between the words that is none, nothing is known of its order.
  const isPlain = inside.every(({ mark, operator }) => mark !== '' || looks.has(operator));
  if (!isRightToLeft || !isPlain || first === undefined || last === undefined) return whole;
  const words = wordsOf(inside).map(({ start, end }) => content.slice(start, end));
  return (
    content.slice(unit.start, first.start) + words.reverse().join('\n') + content.slice(last.end, unit.end)
  );
}

/** Operators that stand before a word that no mark is about. */
const looks: ReadonlySet<string> = new Set(['Tr', 'Tf', 'Tm', 'TJ', 'Tj']);

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words of a piece: what is marked, and what stands between that, up to what shows it. */
function wordsOf(units: readonly ContentUnit[]): Range[] {
  const words: Range[] = [];
  let open: number | undefined;
  for (const { start, end, mark, operator } of units) {
    if (mark !== '') words.push({ start, end });
    else {
      open ??= start;
      if (operator !== 'TJ' && operator !== 'Tj') continue;
      words.push({ start: open, end });
      open = undefined;
    }
  }
  return words;
}

/** Puts the pieces of each line into the order of reading in the structure, too. */
function orderStructure(pdf: PDFDocument, ranks: Ranks): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  const first = (
    kid: unknown,
    page: PDFRef | undefined,
  ): { readonly line: number; readonly rank: number } | undefined => {
    if (kid instanceof PDFNumber)
      return page === undefined ? undefined : ranks.get(`${page.toString()} ${kid.asNumber()}`);
    const found = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (!(found instanceof PDFDict)) return undefined;
    const own = pageOf(found) ?? page;
    const number = found.lookupMaybe(PDFName.of('MCID'), PDFNumber);
    if (number !== undefined) return first(number, own);
    const kids = kidsOf(found);
    return kids.map((inner) => first(inner, own)).find((rank) => rank !== undefined);
  };
  const order = (element: PDFDict, above: PDFRef | undefined): void => {
    const page = pageOf(element) ?? above;
    const holder = element.get(PDFName.of('K'));
    const list = holder instanceof PDFRef ? pdf.context.lookup(holder) : holder;
    if (list instanceof PDFArray) {
      const kids = list.asArray().map((kid) => ({ kid, rank: first(kid, page) }));
      for (const line of new Set(kids.map(({ rank }) => rank?.line))) {
        if (line === undefined) continue;
        const places = kids.flatMap(({ rank }, index) => (rank?.line === line ? [index] : []));
        const sorted = places
          .flatMap((index) => kids[index] ?? [])
          .sort((one, other) => (one.rank?.rank ?? 0) - (other.rank?.rank ?? 0));
        places.forEach((index, at) => {
          const kid = sorted[at]?.kid;
          if (kid !== undefined) list.set(index, kid);
        });
      }
    }
    for (const kid of kidsOf(element)) {
      const found = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
      if (found instanceof PDFDict && found.get(PDFName.of('K')) !== undefined) order(found, page);
    }
  };
  const kidsOf = (element: PDFDict): readonly unknown[] => {
    const holder = element.get(PDFName.of('K'));
    const list = holder instanceof PDFRef ? pdf.context.lookup(holder) : holder;
    if (list instanceof PDFArray) return list.asArray();
    return holder === undefined ? [] : [holder];
  };
  order(root, undefined);
}

function pageOf(element: PDFDict): PDFRef | undefined {
  const page = element.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? page : undefined;
}
