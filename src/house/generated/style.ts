/* Generated from schemas/style.schema.json by `npm run generate`. Do not edit. */

export type Number =
  'none' | 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman' | 'arabic-abjad';
export type Name = string;

/**
 * The look of a house's documents. Word and PDF are both made from it. All measures are points.
 */
export interface StyleFile {
  /**
   * The sheet and its margins.
   */
  page: {
    /**
     * Width of the sheet; A4 is 595.35.
     */
    width: number;
    /**
     * Height of the sheet; A4 is 842.
     */
    height: number;
    /**
     * Distances from the edges of the sheet to the text.
     */
    margins: {
      /**
       * Above the text.
       */
      top: number;
      /**
       * Below the text.
       */
      bottom: number;
      /**
       * At the left of the text.
       */
      left: number;
      /**
       * At the right of the text.
       */
      right: number;
    };
    /**
     * From the upper edge of the sheet to the running header.
     */
    header: number;
    /**
     * From the lower edge of the sheet to the footer.
     */
    footer: number;
  };
  /**
   * The typefaces: the name that Word is given, and the one embedded in the PDF, which must have the same widths.
   */
  fonts: {
    /**
     * The typeface of all text.
     */
    text: {
      /**
       * The name in Word.
       */
      word: string;
      /**
       * The font that the PDF embeds: Carlito, Amiri or Noto Sans SC, or one of the house, by its name under "own".
       */
      pdf: string;
    };
    /**
     * The typefaces of letters that the typeface of the text does not have, by script (ISO 15924).
     */
    scripts?: {
      [k: string]:
        | {
            /**
             * The name in Word.
             */
            word: string;
            /**
             * The font that the PDF embeds: Carlito, Amiri or Noto Sans SC, or one of the house, by its name under "own".
             */
            pdf: string;
            /**
             * Height of a line in the PDF as a multiple of the size, in documents in this script, where it is another one.
             */
            line?: number;
            /**
             * How much larger the letters must be in Word to look as large.
             */
            'word-scale'?: number;
            /**
             * Height of a line in Word as a multiple of single spacing, in documents in this script.
             */
            'word-line'?: number;
            /**
             * How much larger the letters must be in the PDF to look as large as those of the text.
             */
            'pdf-scale'?: number;
          }
        | undefined;
    };
    /**
     * Fonts of the house for the PDF, by name: the files of the four faces, in the folder "fonts" of the house.
     */
    own?: {
      [k: string]:
        | {
            /**
             * The file of the regular face.
             */
            regular: string;
            /**
             * The file of the italic face.
             */
            italic: string;
            /**
             * The file of the bold face.
             */
            bold: string;
            /**
             * The file of the bold and italic face.
             */
            'bold-italic': string;
          }
        | undefined;
    };
  };
  /**
   * What holds for all text where a paragraph style says nothing else.
   */
  text: {
    /**
     * Size of the letters.
     */
    size: number;
    /**
     * Distance of lines as a multiple of the size of the letters.
     */
    line: number;
    /**
     * Colour of links.
     */
    'link-colour': string;
  };
  /**
   * The tab stops of all paragraphs.
   */
  tabs: {
    /**
     * The first tab stop.
     */
    first: number;
    /**
     * The distance of the following ones.
     */
    every: number;
  };
  /**
   * Paragraph styles by the names that templates use for them.
   */
  paragraphs: {
    [k: string]: ParagraphStyle | undefined;
  };
  /**
   * How lists that count by letters count in texts of other scripts (ISO 15924).
   */
  letters?: {
    [k: string]: Number | undefined;
  };
  /**
   * The levels of numbers of sections, from the outermost: titles, paragraphs, points.
   *
   * @minItems 2
   * @maxItems 9
   */
  sections: {
    /**
     * The paragraph style of this level.
     */
    style: string;
    /**
     * How the numbers are written.
     */
    number:
      'none' | 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman' | 'arabic-abjad';
    /**
     * The label: %1 stands for the number of the first level, %2 of the second.
     */
    label: string;
  }[];
  /**
   * The paragraph styles of list items, from the outermost list inwards.
   *
   * @minItems 1
   * @maxItems 9
   */
  'list-levels': Name[];
  /**
   * List styles by the names that texts use for them.
   */
  lists: {
    [k: string]:
      | {
          /**
           * The label at each level of nesting in a list of the same style; the last one holds for deeper levels.
           *
           * @minItems 1
           * @maxItems 9
           */
          levels: {
            /**
             * How the numbers are written; none for a sign such as a bullet.
             */
            number:
              | 'none'
              | 'decimal'
              | 'lower-letter'
              | 'upper-letter'
              | 'lower-roman'
              | 'upper-roman'
              | 'arabic-abjad';
            /**
             * The label: %1 stands for the number of the first level, %2 of the second.
             */
            label: string;
          }[];
          /**
           * Whether the label is set in italics.
           */
          'italic-label'?: boolean;
        }
      | undefined;
  };
  /**
   * Quoted texts.
   */
  quote: {
    /**
     * By how much a quoted text is indented.
     */
    left: number;
  };
  /**
   * Groups of blocks by the names that templates use for them.
   */
  groups: {
    [k: string]:
      | {
          /**
           * Width of the line around the group; absent: none.
           */
          border?: number;
          /**
           * Space between the line and the text.
           */
          inset?: number;
          /**
           * Space above the group.
           */
          before?: number;
          /**
           * Space below the group.
           */
          after?: number;
          /**
           * Whether the group stands on one page.
           */
          'keep-together'?: boolean;
          /**
           * Whether the group stands on the page of the text before it.
           */
          'keep-with-previous'?: boolean;
          /**
           * Whether a new page begins after it.
           */
          'page-break-after'?: boolean;
        }
      | undefined;
  };
  /**
   * Tables by the names that templates use for them. The style grid holds for tables in texts.
   */
  tables: {
    [k: string]:
      | {
          /**
           * Whether the table only places its parts side by side, so that a screen reader shall not speak of a table.
           */
          layout: boolean;
          /**
           * Width of the lines; absent: none.
           */
          border?: number;
          /**
           * Space at the left and right of the text of a cell.
           */
          inset?: number;
          /**
           * Space above the table.
           */
          before?: number;
          /**
           * Space below the table.
           */
          after?: number;
          /**
           * The paragraph style of header rows.
           */
          head?: string;
          /**
           * The paragraph style of the other rows.
           */
          text: string;
          /**
           * The columns; absent: as many as the table has, of equal width.
           *
           * @minItems 1
           */
          columns?: {
            /**
             * Width of the column.
             */
            width: number;
            /**
             * Where the text of the column stands.
             */
            align?: 'left' | 'center' | 'right';
          }[];
        }
      | undefined;
  };
  /**
   * Pictures by the names that templates use for them.
   */
  images: {
    [k: string]:
      | {
          /**
           * Width of the picture; its height follows.
           */
          width: number;
        }
      | undefined;
  };
  /**
   * Annexes.
   */
  annex: {
    /**
     * Whether an annex begins on a new page.
     */
    'page-break-before': boolean;
  };
  /**
   * Footnotes.
   */
  footnotes: {
    /**
     * Length of the line above the footnotes in the PDF; Word gives it a length of its own.
     */
    separator: number;
  };
  /**
   * The word across each page of a draft, in the middle of the page and behind its text.
   */
  watermark: {
    /**
     * Size of the letters.
     */
    size: number;
    /**
     * Colour of the letters; opaque, so light enough for the text to be read on it.
     */
    colour: string;
    /**
     * By how many degrees the word rises from left to right; below 0 it falls.
     */
    angle: number;
  };
}
export interface ParagraphStyle {
  /**
   * How the style is called in Word.
   */
  word: {
    /**
     * The style's ID inside the file.
     */
    id: string;
    /**
     * The name that Word shows.
     */
    name: string;
  };
  /**
   * The style that gives what this one does not say.
   */
  'based-on'?: string;
  /**
   * Size of the letters.
   */
  size?: number;
  /**
   * Bold letters.
   */
  bold?: boolean;
  /**
   * Italic letters.
   */
  italic?: boolean;
  /**
   * How the lines stand between the margins.
   */
  align?: 'left' | 'center' | 'right' | 'justify';
  /**
   * Space above.
   */
  before?: number;
  /**
   * Space below.
   */
  after?: number;
  /**
   * Indent of all lines.
   */
  left?: number;
  /**
   * By how much the first line stands out to the left.
   */
  hanging?: number;
  /**
   * Never alone at the foot of a page.
   */
  'keep-with-next'?: boolean;
  /**
   * Never torn over two pages.
   */
  'keep-together'?: boolean;
  /**
   * Whether long words may be divided at the end of a line, by the rules of their language. For narrow columns: text that fills the page is set without.
   */
  hyphenate?: boolean;
  /**
   * Level in the outline of the document; 0: in none.
   */
  outline?: number;
}
