import { lettersOf, type PageFonts } from './page-fonts.ts';
import { type Glyph, inPoints, type ShownText } from './shown-text.ts';

/** Texts of a piece, taken apart: signs at one end of it, and the rest. */
interface Parts {
  readonly signs: readonly ShownText[];
  readonly rest: readonly ShownText[];
}

/** The signs at the left end of texts, with marks over the last letter among them, and what stands to their right. */
export function partAtLeft(texts: readonly ShownText[], fonts: PageFonts): Parts {
  const [first, ...others] = texts;
  if (first === undefined || first.cluster !== undefined) return { signs: [], rest: texts };
  const count = first.glyphs.findIndex((glyph) => isLetter(glyph, first, fonts));
  if (count <= 0) return { signs: [], rest: texts };
  const [signs, rest] = splitText(first, count, fonts);
  return { signs: [signs], rest: [rest, ...others] };
}

/** The signs at the right end of texts, and what stands to their left. */
export function partAtRight(texts: readonly ShownText[], fonts: PageFonts): Parts {
  const last = texts.at(-1);
  if (last === undefined || last.cluster !== undefined) return { signs: [], rest: texts };
  const count = last.glyphs.findLastIndex((glyph) => isLetter(glyph, last, fonts)) + 1;
  if (count === 0 || count === last.glyphs.length) return { signs: [], rest: texts };
  const [rest, signs] = splitText(last, count, fonts);
  return { signs: [signs], rest: [...texts.slice(0, -1), rest] };
}

function isLetter({ code }: Glyph, { font }: ShownText, fonts: PageFonts): boolean {
  return /[\p{L}\p{N}]/u.test(lettersOf(code, font, fonts));
}

/** The first glyphs of a text from the left, so many, and the others. */
function splitText(
  text: ShownText,
  count: number,
  fonts: PageFonts,
): readonly [left: ShownText, right: ShownText] {
  const widths = fonts.get(text.font)?.widths;
  const left = text.glyphs.slice(0, count);
  const advance = left.reduce((sum, { code, kern }) => sum + (widths?.(code) ?? 0) - kern, -text.lead);
  return [
    { ...text, glyphs: left },
    { ...text, x: text.x + inPoints(advance, text), lead: 0, glyphs: text.glyphs.slice(count) },
  ];
}
