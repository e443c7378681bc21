import type { Block, List, Table } from '../../document/nodes.ts';
import { labelled } from './labelled.ts';
import { writeInlines } from './inlines.ts';

type BlockWriters = {
  readonly [Kind in Block['type']]: (
    node: Extract<Block, { type: Kind }>,
    indent: string,
  ) => readonly string[];
};

/** One writer a kind of block: each gives its paragraphs as lines. A kind without a writer does not compile. */
const writers: BlockWriters = {
  heading: (node, indent) => labelled(indent, node.numbering?.label, [writeInlines(node.children)]),
  paragraph: (node, indent) => labelled(indent, node.numbering?.label, [writeInlines(node.children)]),
  list: writeList,
  quote: (node, indent) => writeBlocks(node.children, `${indent}\t`),
  table: writeTable,
  image: () => [],
  group: (node, indent) => writeBlocks(node.children, indent),
  annex: (node, indent) => writeBlocks(node.children, indent),
};

/** The paragraphs of blocks, a line each; `indent` stands before each line. */
export function writeBlocks(blocks: readonly Block[], indent: string): readonly string[] {
  return blocks.flatMap((block) => write(block, indent));
}

function write<Kind extends Block['type']>(
  block: Extract<Block, { type: Kind }>,
  indent: string,
): readonly string[] {
  return writers[block.type](block, indent);
}

/** Items stand under each other without empty lines between them. */
function writeList(list: List, indent: string): readonly string[] {
  const own = `${indent}${'\t'.repeat(list.depth === undefined || list.depth === 0 ? 0 : 1)}`;
  const items = list.items.map((item) => {
    const [first = '', ...rest] = writeBlocks(item.children, '');
    const lines = labelled(own, item.numbering?.label, [first]);
    return [...lines, ...rest.map((line) => indentLines(line, own))].join('\n');
  });
  return [items.join('\n')];
}

function indentLines(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n');
}

/** A row a line, tabs between its cells. */
function writeTable(table: Table, indent: string): readonly string[] {
  const rows = table.rows.map(({ cells }) =>
    cells
      .map((cell) => writeBlocks(cell.children, '').join(' '))
      .filter((words, index) => words !== '' || index > 0)
      .join('\t')
      .trimEnd(),
  );
  return [rows.map((row) => `${indent}${row}`).join('\n')];
}
