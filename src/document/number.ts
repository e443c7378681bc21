import type {
  Annex,
  Block,
  Document,
  Heading,
  List,
  ListItem,
  Numbering,
  Paragraph,
  Quote,
  Table,
} from './nodes.ts';
import { labelOf, type NumberingSchemes } from './numbering-schemes.ts';
import { numberFootnotes } from './number-footnotes.ts';

/** What is numbered throughout a document, wherever the walk stands. */
interface Numberer {
  readonly schemes: NumberingSchemes;
  /** How many annexes were begun. */
  annexes: number;
  /** How many lists that count by themselves were begun. */
  lists: number;
}

/** Numbers that start anew together: those of the body, or of one annex. */
interface Scope {
  readonly instance: number;
  /** Path of the last number given: `[9, 7]` after paragraph 9.7. */
  counter: readonly number[];
}

/** Where the walk stands. */
interface Position {
  readonly scope: Scope;
  /** Lists around, those that continue the numbers of sections not counted. */
  readonly depth: number;
  /** The numbers of points around that do not belong to sections: in a quoted text. */
  readonly points?: { readonly instance: number; readonly counter: readonly number[] };
  /** Whether points continue the numbers of the paragraph above. */
  readonly continuing: boolean;
}

/**
 * Gives each heading, numbered paragraph, list item, annex and footnote its number. Numbers exist once: here.
 * Formats print these labels, or make Word compute the same ones.
 */
export function numberDocument(document: Document, schemes: NumberingSchemes): Document {
  const numberer: Numberer = { schemes, annexes: 0, lists: 0 };
  const body = numberBlocks(document.body, beginning(0), numberer);
  // Lists in footnotes are those of no section.
  const apart = besideText(beginning(0));
  const footnotes = document.footnotes.map((note) => ({
    ...note,
    children: numberBlocks(note.children, apart, numberer),
  }));
  return numberFootnotes({ ...document, body, footnotes });
}

/** The beginning of the body, or of an annex. */
function beginning(instance: number): Position {
  return { scope: { instance, counter: [] }, depth: 0, continuing: true };
}

/** Within what does not go on with the text around it: a quotation, a cell of a table. */
function besideText({ scope }: Position): Position {
  return { scope, depth: 0, continuing: false };
}

function numberBlocks(blocks: readonly Block[], at: Position, numberer: Numberer): readonly Block[] {
  return blocks.map((block) => numberBlock(block, at, numberer));
}

function numberBlock(block: Block, at: Position, numberer: Numberer): Block {
  switch (block.type) {
    case 'heading':
      return block.numbered ? withSectionNumber(block, at.scope, 1, numberer) : block;
    case 'paragraph':
      return block.numbered ? withSectionNumber(block, at.scope, 2, numberer) : block;
    case 'list':
      return numberList(block, at, numberer);
    case 'quote':
      return numberQuote(block, at, numberer);
    case 'group':
      return { ...block, children: numberBlocks(block.children, at, numberer) };
    case 'table':
      return numberTable(block, at, numberer);
    case 'annex':
      return numberAnnex(block, numberer);
    case 'image':
      return block;
  }
}

function numberQuote(quote: Quote, at: Position, numberer: Numberer): Quote {
  return { ...quote, children: numberBlocks(quote.children, besideText(at), numberer) };
}

function numberTable(table: Table, at: Position, numberer: Numberer): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      children: numberBlocks(cell.children, besideText(at), numberer),
    })),
  }));
  return { ...table, rows };
}

function numberAnnex(annex: Annex, numberer: Numberer): Annex {
  numberer.annexes += 1;
  const number = numberer.annexes;
  return { ...annex, number, children: numberBlocks(annex.children, beginning(number), numberer) };
}

/** Gives a block the next number of its scope that has so many parts. */
function withSectionNumber<Numbered extends Heading | Paragraph>(
  block: Numbered,
  scope: Scope,
  length: number,
  { schemes }: Numberer,
): Numbered {
  return { ...block, numbering: nextInSection(scope, length, schemes) };
}

function nextInSection(scope: Scope, length: number, { sections }: NumberingSchemes): Numbering {
  const { instance } = scope;
  const counter = nextCounter(scope.counter, length);
  scope.counter = counter;
  return { scheme: 'sections', instance, level: length - 1, counter, label: labelOf(sections, counter) };
}

function numberList(list: List, at: Position, numberer: Numberer): List {
  if (list.style !== 'points') return numberLabels(list, at, numberer);
  return at.continuing && at.scope.counter.length >= 2
    ? numberPoints(list, at, numberer)
    : numberOwnPoints(list, at, numberer);
}

/** A list whose labels begin anew: a), b), or signs, which Word counts as well. */
function numberLabels(list: List, at: Position, numberer: Numberer): List {
  const instance = nextList(numberer);
  const levels = numberer.schemes.lists[list.style]?.levels ?? [];
  const inside: Position = { scope: at.scope, depth: at.depth + 1, continuing: false };
  const items = list.items.map((item, index) => {
    const counter = [index + 1];
    const label = labelOf(levels, counter);
    return numberItem(item, { scheme: list.style, instance, level: 0, counter, label }, inside, numberer);
  });
  return { ...list, depth: at.depth, items };
}

/** Points of a numbered paragraph: 9.7.1, and 9.7.1.1 in them. They go on where other blocks came between. */
function numberPoints(list: List, at: Position, numberer: Numberer): List {
  const { scope } = at;
  const length = at.points === undefined ? 3 : at.points.counter.length + 1;
  const items = list.items.map((item) => {
    const numbering = nextInSection(scope, length, numberer.schemes);
    const points = { instance: scope.instance, counter: numbering.counter };
    return numberItem(item, numbering, { ...at, points }, numberer);
  });
  return { ...list, depth: at.depth, items };
}

/** Points of a quoted text or of an annex without numbered paragraphs: 1, and 1.1 in them. */
function numberOwnPoints(list: List, at: Position, numberer: Numberer): List {
  const levels = numberer.schemes.lists.points?.levels ?? [];
  const { instance, counter: above } = at.points ?? { instance: nextList(numberer), counter: [] };
  const items = list.items.map((item, index) => {
    const counter = [...above, index + 1];
    const label = labelOf(levels, counter);
    const numbering = { scheme: 'points', instance, level: counter.length - 1, counter, label };
    const points = { instance, counter };
    const inside: Position = { scope: at.scope, depth: at.depth + 1, points, continuing: false };
    return numberItem(item, numbering, inside, numberer);
  });
  return { ...list, depth: at.depth, items };
}

function nextList(numberer: Numberer): number {
  numberer.lists += 1;
  return numberer.lists;
}

function numberItem(item: ListItem, numbering: Numbering, inside: Position, numberer: Numberer): ListItem {
  return { ...item, numbering, children: numberBlocks(item.children, inside, numberer) };
}

/** The next number at a level: `[9, 7, 1]` at length 2 gives `[9, 8]`; missing levels above count as 1. */
function nextCounter(counter: readonly number[], length: number): readonly number[] {
  const above = Array.from({ length: length - 1 }, (_, index) => counter[index] ?? 1);
  return [...above, (counter[length - 1] ?? 0) + 1];
}
