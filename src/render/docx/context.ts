import type * as docx from 'docx';
import { leadsOn } from '../../document/leads-on.ts';
import type { AnyNode, Block, Inline } from '../../document/nodes.ts';
import type { Style } from '../../house/style.ts';
import type { RenderOptions } from '../renderer.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { FootnoteMarks } from './footnote-marks.ts';
import { changeLast, type Flow, type FlowCell, type FlowRow } from './flow.ts';
import type { Referable } from './referable.ts';

/** The nodes of a kind. */
export type NodeOf<Kind extends AnyNode['type']> = Extract<AnyNode, { readonly type: Kind }>;

/** What the handler of a node kind gives: blocks and list items paragraphs and tables, inlines parts of a paragraph. */
export type ResultOf<Kind extends AnyNode['type']> = Kind extends Inline['type']
  ? readonly docx.ParagraphChild[]
  : Kind extends 'table-row'
    ? FlowRow
    : Kind extends 'table-cell'
      ? FlowCell
      : readonly Flow[];

/** Turns one node into its part of the file. */
export type Handler<Kind extends AnyNode['type']> = (node: NodeOf<Kind>, context: Context) => ResultOf<Kind>;

/** A handler for every node kind: a kind without one does not compile. */
export type Handlers = { readonly [Kind in AnyNode['type']]: Handler<Kind> };

/** What is known of the whole document before its first node is rendered. */
export interface Known {
  readonly style: Style;
  readonly images: RenderOptions['images'];
  readonly diagnose: RenderOptions['diagnose'];
  /** Whether the text runs from right to left. */
  readonly mirrored: boolean;
  /** BCP 47 language of the document. */
  readonly language: string;
  readonly bookmarks: Bookmarks;
  readonly referable: Referable;
  readonly footnoteNumbers: ReadonlyMap<string, number>;
  readonly footnoteMarks: FootnoteMarks;
}

/** What the first paragraph of a list item carries for the item. */
export interface Marker {
  /** The paragraph style, by its name in the house style. */
  readonly style: string;
  readonly numbering: NumberingChoice;
}

/** The number of a paragraph in Word: a level of a numbering (`w:numPr`), and where that level puts the text. */
export interface NumberingChoice {
  readonly definition: docx.NumberingDefinition;
  readonly level: number;
  readonly instance: number;
  /** Whether the paragraph style gives this very number, so that the paragraph need not. */
  readonly fromStyle: boolean;
  /** The indent that the level gives, in points. */
  readonly left: number;
  readonly hanging: number;
}

/** Where a node stands, and how to render the nodes inside it. Measures in points. */
export interface Context {
  readonly known: Known;
  readonly handle: <Kind extends AnyNode['type']>(node: NodeOf<Kind>, context: Context) => ResultOf<Kind>;
  /** Width that is left for tables. */
  readonly width: number;
  /** By how much quotes shift all paragraphs. */
  readonly shift: number;
  /** Indent of the paragraphs of a list item that stand below its first. */
  readonly itemLeft: number;
  /** Where the labels of list items begin that would begin farther to the left: below the words of a footnote. */
  readonly labelsFrom: number;
  /** The style that stands for `normal` here: that of a table's text, of footnotes. */
  readonly textStyle: string;
  readonly align: Column['align'] | undefined;
  readonly list: { readonly style: string; readonly depth: number } | undefined;
  readonly table: { readonly style: string; readonly columns: readonly Column[] } | undefined;
  readonly marker: Marker | undefined;
  readonly insideLink: boolean;
  readonly run: docx.IRunPropertiesOptions;
}

/** A column of a table; its width in points. */
export interface Column {
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Renders blocks in their order. */
export function renderBlocks(blocks: readonly Block[], context: Context): readonly Flow[] {
  return blocks.flatMap((block, index) => {
    const flows = context.handle<Block['type']>(block, context);
    return leadsOn(block, blocks[index + 1])
      ? changeLast(flows, (flow) => ({ ...flow, keepWithNext: true }))
      : flows;
  });
}

/** Renders the parts of a paragraph in their order. */
export function renderInlines(inlines: readonly Inline[], context: Context): readonly docx.ParagraphChild[] {
  return inlines.flatMap((inline) => context.handle<Inline['type']>(inline, context));
}
