import type { Heading, Paragraph } from '../../document/nodes.ts';
import type { Style } from '../../house/style.ts';
import type { RenderOptions } from '../renderer.ts';
import type { SheetFlow, SheetHolder } from './sheet.ts';

/** What is the same for a whole document while it is made ready for the Typst program. */
export interface Lowering {
  readonly style: Style;
  /** Direction of the text of the document. */
  readonly direction: 'ltr' | 'rtl';
  /** The pictures that can be set, by name. */
  readonly images: RenderOptions['images'];
  /** What stands in a footnote; undefined where it was given to an earlier mark. */
  readonly takeNote: (number: number) => readonly SheetFlow[] | undefined;
  /** Gives each list, item and quotation a number of its own. */
  readonly nextNumber: () => number;
  /**
   * Gives a paragraph, with what is printed before it and the width of its place, a number by which it is found on the page again;
   * absent where nobody asks for that.
   */
  readonly mark?: (node: Heading | Paragraph, label: string, width: number) => number;
}

/** Where a block stands. Measures in points from the left margin. */
export interface Surroundings {
  /** By how much quoted texts around shift everything to the right. */
  readonly shift: number;
  /** Lists and quotations around, the outermost first. */
  readonly holders: readonly SheetHolder[];
  /** Indent of the later blocks of a list item; undefined outside of lists. */
  readonly itemLeft?: number;
  /** Where labels begin that would begin farther to the left: below the words of a footnote. */
  readonly labelsFrom?: number;
  /** The label of the list item whose first block this is. */
  readonly item?: { readonly label: string; readonly italic: boolean; readonly style: string };
  /** The style of the cells of a table around, and their distance from the text on both sides. */
  readonly cell?: {
    readonly style: string;
    readonly inset: number;
    readonly align?: 'left' | 'center' | 'right';
  };
  /** Width of the text here; of a cell, with the distances. */
  readonly width: number;
}
