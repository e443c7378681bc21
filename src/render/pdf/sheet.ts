import type { WordPicture } from './watermark.ts';

/*
 * What the Typst program is given: paragraphs, tables and boxes with all their measures, in points. It decides
 * nothing itself; names of styles are looked up before.
 */

/** The look of letters. */
export interface SheetText {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether words may be divided at the end of a line, by the rules of their language. */
  readonly hyphenate: boolean;
}

/** What stands in a line of a sheet. */
export type SheetInline =
  | { readonly kind: 'text'; readonly text: string; readonly language?: string; readonly whole?: true }
  | { readonly kind: 'emphasis' | 'strong' | 'superscript'; readonly children: readonly SheetInline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly SheetInline[] }
  | { readonly kind: 'reference'; readonly target: string; readonly children: readonly SheetInline[] }
  | { readonly kind: 'anchor'; readonly id: string }
  | SheetFootnote
  | { readonly kind: 'break' }
  | { readonly kind: 'page-number' };

/**
 * What holds a block for a screen reader, though it is not seen by the typesetter: a list, an item of it, a quotation. Two
 * blocks stand in the same one if all numbers above and in it are the same.
 */
export interface SheetHolder {
  readonly kind: 'list' | 'item' | 'quote';
  readonly number: number;
  /** How the items of a list are counted, in the terms of PDF (ISO 32000-1, table 347). */
  readonly counting?: 'None' | 'Disc' | 'Decimal' | 'LowerAlpha' | 'UpperAlpha' | 'LowerRoman' | 'UpperRoman';
}

interface SheetBlock {
  /** The holders of the block, the outermost first. */
  readonly holders: readonly SheetHolder[];
  /** Space above; none where a page begins with the block by itself. */
  readonly above: number;
  /** Space above that stays at the beginning of a page or of a box. */
  readonly lead: number;
  /** Space below: settled into the space above the next block before the sheet is set. */
  readonly below: number;
  /** Stands on one page with what follows. */
  readonly sticky: boolean;
  readonly pageBreak: boolean;
}

/** A paragraph. Its first line begins at `start`, the others at `left`; the text after a label at a tab stop. */
export interface SheetParagraph extends SheetBlock {
  readonly kind: 'paragraph';
  readonly text: SheetText;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly left: number;
  readonly start: number;
  readonly label: string;
  readonly italicLabel: boolean;
  /** Whether the label surely ends before the other lines begin: else it is measured, which takes time. */
  readonly shortLabel: boolean;
  readonly breakable: boolean;
  /** Level of the heading in the outline; 0 for text. */
  readonly level: number;
  /** Direction of the words, where it is not that of the document. */
  readonly direction?: 'ltr' | 'rtl';
  /** The program tells where the paragraph with this number begins and ends; absent where nobody asks. */
  readonly mark?: number;
  readonly children: readonly SheetInline[];
}

/** A cell: its blocks, and the space below the last of them. */
export interface SheetCell {
  readonly flows: readonly SheetFlow[];
  readonly below: number;
}

/** A table; one for layout is no table to a screen reader. */
export interface SheetTable extends SheetBlock {
  readonly kind: 'table';
  readonly layout: boolean;
  readonly left: number;
  readonly columns: readonly number[];
  readonly border: number;
  readonly inset: number;
  readonly head: number;
  readonly cells: readonly SheetCell[];
  /** Which rows stand on one page, from the first on: `measured` are those of which nobody knows whether they have room on one. */
  readonly rows: readonly ('whole' | 'divided' | 'measured')[];
}

/** Blocks with a line around them, or blocks that stand on one page. */
export interface SheetBox extends SheetBlock {
  readonly kind: 'box';
  /** Stands on one page with what comes before. */
  readonly keepWithPrevious: boolean;
  readonly border: number;
  readonly inset: number;
  readonly breakable: boolean;
  readonly children: readonly SheetFlow[];
}

/** A picture. */
export interface SheetImage extends SheetBlock {
  readonly kind: 'image';
  /** See `picturePath`. */
  readonly path: string;
  readonly width: number;
  readonly alternative: string;
  readonly align: 'left' | 'center' | 'right';
}

/** What stands one below the other on a sheet, in a box or in a cell. */
export type SheetFlow = SheetParagraph | SheetTable | SheetBox | SheetImage;

/** The mark of a footnote; the first one has what stands at the foot of the page. */
export interface SheetFootnote {
  readonly kind: 'footnote';
  readonly number: number;
  readonly note?: readonly SheetFlow[];
}

/** Everything that the Typst program sets. */
export interface Sheet {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margins: {
      readonly top: number;
      readonly bottom: number;
      readonly left: number;
      readonly right: number;
    };
    readonly header: number;
  };
  /** The typefaces, the first for all that it has. */
  readonly fonts: readonly string[];
  /** Fonts for signs that none of these has. */
  readonly reserve: readonly string[];
  /**
   * How far the first typeface goes: for all that it has; for all but the signs that East Asia writes in other widths, such as
   * quotation marks; or for words in Latin letters and numbers only, so that spaces belong to the words around them.
   */
  readonly first: 'all' | 'latin-in-cjk' | 'latin';
  /** How much larger Arabic letters are set than others. */
  readonly arabicScale: number;
  readonly text: {
    readonly size: number;
    readonly ascent: number;
    readonly descent: number;
    readonly linkColour: string;
  };
  readonly tabs: { readonly first: number; readonly every: number };
  readonly language: string;
  readonly region: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Year, month, day, hour, minute and second, UTC. */
  readonly created: readonly number[];
  /** The line above footnotes, and the room between it and the text. */
  readonly separator: { readonly length: number; readonly room: number };
  /** The picture behind the text of each page, and the degrees by which it rises from left to right. */
  readonly watermark?: WordPicture & { readonly angle: number };
  readonly header: readonly SheetFlow[];
  readonly body: readonly SheetFlow[];
  /** Of a sheet for some pages of a document: how many pages and footnotes come before. */
  readonly pagesBefore?: number;
  readonly notesBefore?: number;
}
