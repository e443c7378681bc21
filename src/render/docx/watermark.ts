import type * as docx from 'docx';
import { TextWatermark } from 'docx/watermarks';
import stringWidth from 'string-width';
import type { Style } from '../../house/style.ts';

/**
 * How wide a letter of the watermark is, in letter sizes: the mean of the capitals of Calibri (DRAFT 0.537, PROJET 0.503).
 * Word stretches a word to the room that it is given, so that this sets the proportions of the letters only.
 */
const letterWidth = 0.54;

/**
 * The word across each page of a draft, as Word itself writes it: a shape of letters (`PowerPlusWaterMarkObject`) in
 * the header, in the middle of the page and behind the text, which "Design, Watermark, Remove" takes away.
 */
export function watermark(word: string, style: Style): docx.ParagraphChild {
  const { size, colour, angle } = style.watermark;
  return new TextWatermark({
    text: word,
    font: style.fonts.text.word,
    fontSize: size,
    width: Math.round(stringWidth(word) * letterWidth * size),
    height: Math.round(size),
    color: `#${colour}`,
    opacity: 1,
    // Word turns clockwise.
    rotation: (360 - angle) % 360,
  });
}
