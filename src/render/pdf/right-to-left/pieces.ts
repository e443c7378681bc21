import type { ContentUnit } from './content-stream.ts';
import { lettersOf, type PageFonts } from './page-fonts.ts';
import { type ShownText, shownTexts } from './shown-text.ts';

/** A piece of text of its own in the content of a page: marked content with a number. */
export interface Piece {
  readonly unit: ContentUnit;
  readonly number: number;
  /** Where it stands, in points. */
  readonly x: number;
  readonly y: number;
  /** From behind the operator that begins a text to the one that ends it. */
  readonly inside: { readonly start: number; readonly end: number };
  readonly texts: readonly ShownText[];
}

/** A unit as a piece of text. Undefined if it is something else, or holds anything whose order nobody knows. */
export function pieceOf(unit: ContentUnit): Piece | undefined {
  const number = /\/MCID\s+(\d+)/.exec(unit.mark)?.[1];
  const [, , , , x, y] = unit.units.find(({ operator }) => operator === 'cm')?.operands.map(Number) ?? [];
  const begin = unit.units.findIndex(({ operator }) => operator === 'BT');
  const end = unit.units.findIndex(({ operator }) => operator === 'ET');
  const [first, last] = [unit.units[begin], unit.units[end]];
  if (number === undefined || x === undefined || y === undefined) return undefined;
  if (first === undefined || last === undefined || end < begin) return undefined;
  const texts = shownTexts(unit.units.slice(begin + 1, end));
  if (texts === undefined) return undefined;
  return { ...{ unit, x, y, texts }, number: Number(number), inside: { start: first.end, end: last.start } };
}

/** How the signs of a text run: from the right, from the left, or as what stands around them. */
export type Direction = 'right-to-left' | 'left-to-right' | 'neutral';

/** How a piece runs, by the letters that it shows. The typesetter puts words of different directions into pieces of their own. */
export function directionOf({ texts }: Piece, fonts: PageFonts): Direction {
  const letters = texts
    .flatMap(({ font, glyphs, cluster }) =>
      cluster === undefined ? glyphs.map(({ code }) => lettersOf(code, font, fonts)) : [cluster],
    )
    .join('');
  if (/\p{Script=Arabic}/u.test(letters.replace(/[\p{N}\p{P}]/gu, ''))) return 'right-to-left';
  return /[\p{L}\p{N}]/u.test(letters) ? 'left-to-right' : 'neutral';
}
