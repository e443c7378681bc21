import type { Place } from '../diagnostics/place.ts';

/*
 * The closed set of node kinds that a document is made of. Every format is rendered from this tree and from
 * nothing else. Masthead, summary box and signature are not kinds: they are groups with a role that the house
 * style knows, so that a new house needs no new code.
 */

/** Where a run of text or a block was written: in a record, a register or a template. */
export type Origin = Place;

interface Node {
  readonly origin?: Origin;
}

/** Where in the data it was decided what a block says. */
export interface Decided {
  /** The facts that its words tell. */
  readonly facts: readonly Origin[];
  /** What called for words of the house. */
  readonly calls: readonly Origin[];
}

/** A node of which that can be noted. */
interface DecidedNode extends Node {
  readonly decided?: Decided;
}

/** Characters on paper. `language` (BCP 47) only where it differs from the document's. */
export interface Text extends Node {
  readonly type: 'text';
  readonly value: string;
  readonly language?: string;
}

/** Words set in italics. */
export interface Emphasis extends Node {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

/** Words set in bold. */
export interface Strong extends Node {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

/** Raised small characters, such as the letters of `10th` where the house raises them. */
export interface Superscript extends Node {
  readonly type: 'superscript';
  readonly children: readonly Inline[];
}

/** A link to a web or mail address; `url` is complete (`https:`, `mailto:`). */
export interface Link extends Node {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}

/** A new line inside a paragraph. */
export interface Break extends Node {
  readonly type: 'break';
}

/** The raised mark of a footnote. `number` is set by the numbering pass. */
export interface FootnoteReference extends Node {
  readonly type: 'footnote-reference';
  readonly footnote: string;
  readonly number?: number;
}

/** A place that cross-references can point to; it leaves no mark on paper. */
export interface Anchor extends Node {
  readonly type: 'anchor';
  readonly id: string;
}

/**
 * A cross-reference: on paper, the label of the block with the ID `target` (`5.2`, `Annex 1`). Where `children`
 * are given they stand instead, as a link inside the document. `label` is set by the references pass.
 */
export interface Reference extends Node {
  readonly type: 'reference';
  readonly target: string;
  readonly label?: string;
  readonly children: readonly Inline[];
}

/** The number of the page on which it stands; only in running headers and footers. */
export interface PageNumber extends Node {
  readonly type: 'page-number';
}

/** What stands in a line. */
export type Inline =
  Text | Emphasis | Strong | Superscript | Link | Break | FootnoteReference | Anchor | Reference | PageNumber;

/**
 * The number that a block carries, set by the numbering pass and by nothing else.
 *
 * `scheme` names the numbering in the house style: `sections` for headings, numbered paragraphs and their points,
 * else the name of a list style. `instance` tells apart the runs of one scheme that start anew (each annex, each
 * list). `level` counts from 0 within the scheme; `counter` is the path of numbers (`[9, 7, 1]`), `label` what is
 * printed (`9.7.1`).
 */
export interface Numbering {
  readonly scheme: string;
  readonly instance: number;
  readonly level: number;
  readonly counter: readonly number[];
  readonly label: string;
}

/** The title of a section (`depth` 1) or a subheading in it (2, 3). Numbered sections have a `numbering`. */
export interface Heading extends DecidedNode {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3;
  readonly numbered: boolean;
  readonly id?: string;
  readonly numbering?: Numbering;
  readonly children: readonly Inline[];
}

/** A paragraph. `style` names a paragraph style of the house (`normal`, `title`, `call`). */
export interface Paragraph extends DecidedNode {
  readonly type: 'paragraph';
  readonly style: string;
  readonly numbered: boolean;
  readonly id?: string;
  readonly numbering?: Numbering;
  readonly children: readonly Inline[];
}

/**
 * A list. `style` names a list style of the house: `bullet`, `dash`, `letter`; the style `points` continues
 * the numbers of the paragraph above it (`9.7` to `9.7.1`), or starts at 1 where there is none. `depth` counts
 * from 0 and says how far the list is indented; it is set by the numbering pass.
 */
export interface List extends Node {
  readonly type: 'list';
  readonly style: string;
  readonly depth?: number;
  readonly items: readonly ListItem[];
}

/** An item of a list; its label stands before the first block. Labels of bullets and dashes are their signs. */
export interface ListItem extends Node {
  readonly type: 'list-item';
  readonly id?: string;
  readonly numbering?: Numbering;
  readonly children: readonly Block[];
}

/** Words of another text, with numbers of their own, indented. */
export interface Quote extends Node {
  readonly type: 'quote';
  readonly children: readonly Block[];
}

/** A table. `style` names a table style of the house; a style may say that the table is mere layout. */
export interface Table extends Node {
  readonly type: 'table';
  readonly style: string;
  readonly rows: readonly TableRow[];
}

/** A row of a table; header rows are repeated at the head of each page. */
export interface TableRow extends Node {
  readonly type: 'table-row';
  readonly header: boolean;
  readonly cells: readonly TableCell[];
}

/** A cell of a table. */
export interface TableCell extends Node {
  readonly type: 'table-cell';
  readonly align?: 'left' | 'center' | 'right';
  readonly children: readonly Block[];
}

/** A picture from a file of the data folder, with the words that stand for it when it cannot be seen. */
export interface Image extends Node {
  readonly type: 'image';
  readonly style: string;
  readonly file: string;
  readonly alternative: string;
}

/** Blocks that form one part of the page; `role` names a group style of the house (`summary-box`). */
export interface Group extends Node {
  readonly type: 'group';
  readonly role: string;
  readonly children: readonly Block[];
}

/** An annex: a new page, numbers of its own. `label` is how references name it (`Annex 1`). */
export interface Annex extends Node {
  readonly type: 'annex';
  readonly id?: string;
  readonly label: string;
  readonly number?: number;
  readonly children: readonly Block[];
}

/** What stands between lines: what a body, an annex, an item or a cell is made of. */
export type Block = Heading | Paragraph | List | Quote | Table | Image | Group | Annex;

/** Whatever may be met on a walk through a document. */
export type AnyNode = Block | Inline | ListItem | TableRow | TableCell;

/** A footnote: what stands at the foot of the page. `number` is set by the numbering pass. */
export interface Footnote extends Node {
  readonly id: string;
  readonly number?: number;
  readonly children: readonly Block[];
}

/** What a reader's program shows about the document. Dates are ISO days (`2019-10-09`). */
export interface DocumentProperties {
  /** The record's ID, also the name of the files: `cwg-cop-15`. */
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  /** The body that issues the document. */
  readonly author: string;
  readonly keywords: readonly string[];
  /** The date of issue, else the last day of the meeting. */
  readonly date: string;
  readonly status: 'draft' | 'final';
  readonly documentCode?: string;
}

/** A whole document. */
export interface Document {
  /** BCP 47 language of the text. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly properties: DocumentProperties;
  /** The word across each page of a draft, in the language of the document; absent: not a draft. */
  readonly watermark?: string;
  /** Stands at the head of each page but the first. */
  readonly header: readonly Block[];
  readonly body: readonly Block[];
  readonly footnotes: readonly Footnote[];
}
