import type * as docx from 'docx';
import { directionOf, scriptOf } from '../../document/script.ts';
import type { Style } from '../../house/style.ts';
import { halfPoints } from './measures.ts';

type Font = NonNullable<docx.IRunPropertiesOptions['font']>;

/** The typefaces of all text (`w:rFonts`): Word takes that of East Asian and right-to-left letters for those alone. */
export function typefaces({ fonts }: Style): Font {
  const text = fonts.text.word;
  const { Hans, Arab } = fonts.scripts ?? {};
  return { ascii: text, hAnsi: text, eastAsia: Hans?.word ?? text, cs: Arab?.word ?? text };
}

/** The size of letters, and of those of right-to-left scripts, which another typeface may draw smaller. */
export function sizes(
  points: number,
  { fonts }: Style,
): Pick<docx.IRunPropertiesOptions, 'size' | 'sizeComplexScript'> {
  const scale = fonts.scripts?.['Arab']?.['word-scale'] ?? 1;
  return { size: halfPoints(points), sizeComplexScript: halfPoints(points * scale) };
}

/** Signs that several scripts share, such as quotation marks, are as wide as East Asian letters where those are the text. */
export function sharedSigns(language: string): { readonly font?: Font } {
  return scriptOf(language) === 'Hans' ? { font: { hint: 'eastAsia' } } : {};
}

/** Word counts lines in 240ths of single spacing (ECMA-376 part 1, 17.3.1.33). */
export const singleLine = 240;

/**
 * The height of lines as a multiple of single spacing, where style or script of the document want another: that of the style holds
 * where the script has none of its own, as in the PDF.
 */
export function lineScale(
  language: string,
  { fonts, text, singleLine: ofTypeface }: Style,
): number | undefined {
  const script = fonts.scripts?.[scriptOf(language)];
  const own = script?.line === undefined ? text.line / ofTypeface : 1;
  const scale = own * (script?.['word-line'] ?? 1);
  return Math.round(singleLine * scale) === singleLine ? undefined : scale;
}

/** A part of a text that runs in one direction. */
export interface DirectedText {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Latin words with what stands between them: codes such as CWG-COP-15/3-A, names, addresses; and numbers, which Word would otherwise
 * draw in the typeface of the Arabic letters, and with digits of the reader's choice. Each number runs by itself, so that the two
 * of a range follow each other from the right, as the bidirectional algorithm of Unicode has it.
 */
const leftToRight =
  /\p{N}*\p{Script=Latin}(?:[^\p{Script=Arabic}\p{Script=Hebrew}]*[\p{Script=Latin}\p{N}/%])?|\p{N}+(?:[.,:/]\p{N}+)*/gu;

/** The parts of a text in a right-to-left document; in another document it is one part. */
export function directedParts(text: string, language: string): readonly DirectedText[] {
  if (directionOf(language) === 'ltr') return [{ text, direction: 'ltr' }];
  const parts: DirectedText[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(leftToRight)) {
    const words = found + closingBracket(found, text.slice(index + found.length));
    if (index > at) parts.push({ text: text.slice(at, index), direction: 'rtl' });
    parts.push({ text: words, direction: 'ltr' });
    at = index + words.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), direction: 'rtl' });
  return parts;
}

/** The bracket that closes one in the words before it: both are drawn as one pair, in one direction. */
function closingBracket(words: string, rest: string): string {
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')');
  return isOpen && rest.startsWith(')') ? ')' : '';
}
