import type { ParagraphStyle, StyleFile } from './generated/style.ts';
import { programFonts } from './program-fonts.ts';
import type { HouseFont } from './read-fonts.ts';

/** A paragraph style with nothing left to look up in the styles that it is based on. Measures in points. */
export interface CompleteParagraphStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly hanging: number;
  readonly keepWithNext: boolean;
  readonly keepTogether: boolean;
  /** Whether long words may be divided at the end of a line. */
  readonly hyphenate: boolean;
  /** Level in the outline of the document; 0: in none. */
  readonly outline: number;
}

/** The house style as written in `style.yaml`, and its paragraph styles with what they inherit. */
export interface Style extends StyleFile {
  readonly complete: Readonly<Record<string, CompleteParagraphStyle>>;
  /** The height of a line of the typeface of the text at single spacing, as a multiple of the size. */
  readonly singleLine: number;
}

/** Completes the paragraph styles of a style file: each gets what it does not say from the style it is based on. */
export function completeStyle(file: StyleFile, fonts: ReadonlyMap<string, HouseFont> = new Map()): Style {
  const complete = Object.fromEntries(
    Object.keys(file.paragraphs).map((name) => [name, completeParagraphStyle(file, name, [])]),
  );
  const { pdf } = file.fonts.text;
  const singleLine = fonts.get(pdf)?.line ?? programFonts[pdf] ?? file.text.line;
  return { ...file, complete, singleLine };
}

function completeParagraphStyle(
  file: StyleFile,
  name: string,
  above: readonly string[],
): CompleteParagraphStyle {
  const own: ParagraphStyle | undefined = file.paragraphs[name];
  const base = own?.['based-on'];
  const inherited: CompleteParagraphStyle =
    base !== undefined && base !== name && !above.includes(base)
      ? completeParagraphStyle(file, base, [...above, name])
      : plainParagraph(file);
  return {
    size: own?.size ?? inherited.size,
    bold: own?.bold ?? inherited.bold,
    italic: own?.italic ?? inherited.italic,
    align: own?.align ?? inherited.align,
    before: own?.before ?? inherited.before,
    after: own?.after ?? inherited.after,
    left: own?.left ?? inherited.left,
    hanging: own?.hanging ?? inherited.hanging,
    keepWithNext: own?.['keep-with-next'] ?? inherited.keepWithNext,
    keepTogether: own?.['keep-together'] ?? inherited.keepTogether,
    hyphenate: own?.hyphenate ?? inherited.hyphenate,
    outline: own?.outline ?? inherited.outline,
  };
}

function plainParagraph(file: StyleFile): CompleteParagraphStyle {
  return {
    size: file.text.size,
    bold: false,
    italic: false,
    align: 'left',
    before: 0,
    after: 0,
    left: 0,
    hanging: 0,
    keepWithNext: false,
    keepTogether: false,
    hyphenate: false,
    outline: 0,
  };
}
