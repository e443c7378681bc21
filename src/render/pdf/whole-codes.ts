import type { SheetInline } from './sheet.ts';

/**
 * A document code, a symbol or a range of numbers: capital letters and digits with hyphens, dashes or strokes between them, such
 * as `CWG-COP-15/3-E`, `ITU-D`, `10-11`. In an address they are no codes.
 */
const code =
  /(?<![^\s([«"'“‘\u2014])[\p{Lu}\p{N}]+(?:[-\u2013/][\p{Lu}\p{N}]+)+(?![\p{L}\p{N}]|[-/:][\p{L}\p{N}/])/gu;

/** Where a text stands. */
export interface Line {
  /** How many characters surely fit on a line; 0 where all may be parted. */
  readonly room: number;
  /** The sign before the text; none at the beginning of a paragraph. */
  readonly before: string;
  /** The two signs after the text. */
  readonly after: string;
}

/**
 * Text, with codes as pieces that no end of a line parts. Non-breaking hyphens would do the same, but who searches a file for a
 * code, or copies it, types and expects plain ones. Where a code goes on in the text beside it, it is left as it is: a line
 * may end beside such a piece.
 */
export function wholeCodes(
  value: string,
  language: string | undefined,
  { room, before, after }: Line,
): readonly SheetInline[] {
  const own = language === undefined ? {} : { language };
  const pieces: SheetInline[] = [];
  let end = 0;
  const add = (to: number): void => {
    if (to > end) pieces.push({ kind: 'text', text: value.slice(end, to), ...own });
    end = to;
  };
  for (const { 0: found, index } of (before + value + after).matchAll(code)) {
    const start = index - before.length;
    if (found.length > room || start < 0 || start + found.length > value.length) continue;
    add(start);
    pieces.push({ kind: 'text', text: found, ...own, whole: true });
    end = start + found.length;
  }
  add(value.length);
  return pieces.length > 0 ? pieces : [{ kind: 'text', text: value, ...own }];
}
