import type { Block, List, Table } from '../../document/nodes.ts';
import type { Style } from '../../house/style.ts';
import { writeInlines } from './inlines.ts';
import { labelled } from './labelled.ts';

type BlockWriters = {
  readonly [Kind in Block['type']]: (node: Extract<Block, { type: Kind }>, style: Style) => readonly string[];
};

/**
 * One writer a kind of block: each gives its paragraphs, without the empty lines that will stand between them. A kind
 * without a writer does not compile. A picture leaves nothing: its words would stand in the masthead of each document.
 */
const writers: BlockWriters = {
  heading: ({ numbering, children }) => labelled(numbering?.label, [writeInlines(children)]),
  paragraph: ({ numbering, children }) => labelled(numbering?.label, [writeInlines(children)]),
  list: writeList,
  quote: ({ children }, style) => writeBlocks(children, style).map(indented),
  table: writeTable,
  image: () => [],
  group: ({ children }, style) => writeBlocks(children, style),
  annex: ({ children }, style) => writeBlocks(children, style),
};

/** The paragraphs of blocks. One is a line, unless a new line is written in it, or it is a list or a table. */
export function writeBlocks(blocks: readonly Block[], style: Style): readonly string[] {
  return blocks.flatMap((block) => writeBlock(block, style));
}

function writeBlock<Kind extends Block['type']>(
  block: Extract<Block, { type: Kind }>,
  style: Style,
): readonly string[] {
  return writers[block.type](block, style);
}

/** Items stand under each other without empty lines, and one tab further in than the list around theirs. */
function writeList({ depth = 0, items }: List, style: Style): readonly string[] {
  const lines = items.flatMap(({ numbering, children }) =>
    labelled(numbering?.label, writeBlocks(children, style)),
  );
  const list = lines.join('\n');
  return [depth > 0 ? indented(list) : list];
}

/** A line a row, with tabs between its cells. A table that is mere layout is read cell by cell, a line each. */
function writeTable(table: Table, style: Style): readonly string[] {
  const rows = table.rows.map(({ cells }) => cells.map(({ children }) => writeBlocks(children, style)));
  const lines =
    style.tables[table.style]?.layout === true
      ? rows.flat(2).filter((words) => words !== '')
      : rows.map((cells) => cells.map(inOneLine).join('\t').trimEnd());
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** All that a cell holds. New lines and tabs in it would be taken for rows and cells. */
function inOneLine(paragraphs: readonly string[]): string {
  return paragraphs.join(' ').replaceAll(/[\n\t]+/g, ' ');
}

/** A tab before each line. */
function indented(paragraph: string): string {
  return paragraph.replaceAll(/^/gm, '\t');
}
