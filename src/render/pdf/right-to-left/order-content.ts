import type { ContentUnit } from './content-stream.ts';
import type { PageFonts } from './page-fonts.ts';
import { type Direction, directionOf, type Piece } from './pieces.ts';
import { writeReversed, writeSigns } from './write-text.ts';

/** The content of a page, taken apart. */
export interface PageContent {
  readonly content: string;
  readonly units: readonly ContentUnit[];
  readonly pieces: ReadonlyMap<ContentUnit, Piece>;
  readonly fonts: PageFonts;
  /** Where lines begin that run from the left, such as those of paragraphs in another language; points. */
  readonly margin: number;
}

/** Is told the line and the rank in it of each piece, by its number. */
type Place = (number: number, line: number, rank: number) => void;

/** Writes the content of a page in the order of reading, and says how many lines there are. Each piece says where it stands. */
export function orderContent(
  { content, units, pieces, fonts, margin }: PageContent,
  place: Place,
): { readonly content: string; readonly lines: number } {
  let result = '';
  let end = 0;
  let lines = 0;
  let before: Direction = 'neutral';
  for (let at = 0; at < units.length;) {
    const line = lineFrom(units, at, pieces);
    const [first, last] = [line[0], line.at(-1)];
    if (first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    const runsFromRight =
      line.some((piece) => directionOf(piece, fonts) === 'right-to-left') &&
      Math.abs(first.x - margin) > 0.05;
    const ordered = runsFromRight ? orderLine(line, fonts) : line;
    for (const [rank, { number }] of ordered.entries()) place(number, lines, rank);
    lines += 1;
    result += content.slice(end, first.unit.start);
    result += ordered
      .map((piece) => {
        const direction = directionOf(piece, fonts);
        const written = writePiece(piece, direction, before === 'left-to-right', { content, fonts });
        before = direction;
        return written;
      })
      .join('\n');
    end = last.unit.end;
    at += line.length;
  }
  return { content: result + content.slice(end), lines };
}

/** Letters of one line stand higher or lower by less than so many points: joined letters, marks of footnotes. */
const sameLine = 5;

/** The pieces from a unit on that stand on one line, each to the right of the one before. */
function lineFrom(
  units: readonly ContentUnit[],
  from: number,
  pieces: PageContent['pieces'],
): readonly Piece[] {
  const line: Piece[] = [];
  for (let at = from; at < units.length; at += 1) {
    const unit = units[at];
    const piece = unit === undefined ? undefined : pieces.get(unit);
    const before = line.at(-1);
    if (piece === undefined) break;
    if (before !== undefined && (Math.abs(piece.y - before.y) > sameLine || piece.x < before.x)) break;
    line.push(piece);
  }
  return line;
}

/** From right to left; pieces that run the other way, and stand side by side, keep their order. */
function orderLine(line: readonly Piece[], fonts: PageFonts): readonly Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of line.toReversed()) {
    if (directionOf(piece, fonts) === 'left-to-right') {
      run.unshift(piece);
      continue;
    }
    ordered.push(...run, piece);
    run = [];
  }
  return [...ordered, ...run];
}

function writePiece(
  { unit, inside, texts }: Piece,
  direction: Direction,
  followsLeftToRight: boolean,
  { content, fonts }: Pick<PageContent, 'content' | 'fonts'>,
): string {
  if (direction === 'left-to-right') return content.slice(unit.start, unit.end);
  const write = direction === 'neutral' ? writeSigns : writeReversed;
  const written = write(texts, fonts, followsLeftToRight);
  return `${content.slice(unit.start, inside.start)}\n${written}\n${content.slice(inside.end, unit.end)}`;
}
