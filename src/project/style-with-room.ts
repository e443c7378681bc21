import type { Document } from '../document/nodes.ts';
import { visit } from '../document/visit.ts';
import type { Style } from '../house/style.ts';

/** Widths of the signs of numbers in the fonts of the program, as multiples of the size: rounded up. */
const digit = 0.51;
const otherSign = 0.26;

/** Between a number and the words after it there is at least this, as a multiple of the size: the width of a space. */
const gap = 0.25;

/** How much wider than its place, in points, a number is at least whose words surely go on to the next tab stop: widths are rounded up. */
const surely = 1;

/** The number of a section, paragraph or point: how wide it is, and would be with one digit in each part; points. */
interface NumberWidth {
  readonly width: number;
  readonly ofDigits: number;
}

/**
 * The house style with room for the numbers of a document: 10.10 is as wide as the place of a number that ends with 9.9, and touched
 * the words after it. Where a number has room while its parts have one digit each, as 9.9.9, it has room with more of them; behind
 * longer ones, which are rare, words go on to the next tab stop. All that begins where the words of numbered paragraphs do is moved
 * with them, in the whole document, so that it still stands below them.
 */
export function styleWithRoom(style: Style, document: Document): Style {
  const place = Math.min(...style.sections.map((level) => placeOf(style, level.style)));
  if (!Number.isFinite(place)) return style;
  const distance = gap * style.text.size;
  let wanted = place;
  for (const { width, ofDigits } of widthsOfNumbers(style, document)) {
    const goesOn = ofDigits + distance > place && width > wanted + surely;
    if (!goesOn && width + distance > wanted) wanted = Math.ceil(width + 2 * distance);
  }
  return wanted === place ? style : movedBy(style, place, wanted - place);
}

/** How far a style lets its first line, which begins with the number, begin before the others. */
function placeOf({ complete }: Style, name: string): number {
  const { hanging = 0 } = complete[name] ?? {};
  return hanging > 0 ? hanging : Infinity;
}

/** The widths of all numbers, the least first. */
function widthsOfNumbers(style: Style, { body }: Document): readonly NumberWidth[] {
  const widths: NumberWidth[] = [];
  visit(body, (node) => {
    const numbering = 'numbering' in node ? node.numbering : undefined;
    if (numbering?.scheme !== 'sections') return;
    const { style: name } = style.sections[Math.min(numbering.level, style.sections.length - 1)] ?? {};
    const { size } = style.complete[name ?? ''] ?? style.text;
    const { label } = numbering;
    widths.push({ width: widthOf(label) * size, ofDigits: widthOf(label.replace(/\d+/g, '0')) * size });
  });
  return widths.sort((one, other) => one.width - other.width);
}

/** How wide a number is at most, as a multiple of the size. */
function widthOf(label: string): number {
  const digits = label.replace(/\D/g, '').length;
  return digits * digit + (label.length - digits) * otherSign;
}

/** Moves what begins at a place or behind it; labels that begin at the margin stay there. */
function movedBy(style: Style, place: number, distance: number): Style {
  const complete = Object.fromEntries(
    Object.entries(style.complete).map(([name, own]) => {
      if (own.left < place) return [name, own];
      const hanging = own.hanging === own.left ? own.hanging + distance : own.hanging;
      return [name, { ...own, left: own.left + distance, hanging }];
    }),
  );
  const paragraphs = Object.fromEntries(
    Object.entries(style.paragraphs).map(([name, own]) => {
      const { left = 0, hanging = 0 } = complete[name] ?? {};
      const moved = {
        ...(own?.left !== undefined && { left }),
        ...(own?.hanging !== undefined && { hanging }),
      };
      return [name, own && { ...own, ...moved }];
    }),
  );
  return {
    ...style,
    complete,
    paragraphs,
    tabs: { ...style.tabs, first: style.tabs.first + distance },
    quote: { ...style.quote, left: style.quote.left + distance },
  };
}
