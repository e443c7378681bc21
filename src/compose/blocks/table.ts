import type { AlignType, Table as MarkupTable, TableCell as MarkupCell } from 'mdast';
import type { Block, TableCell, TableRow } from '../../document/nodes.ts';
import { type Building, placeOfNode } from '../building.ts';
import { buildParagraph } from './paragraph.ts';

/** A table. Its first row is the header; Markdown wants one, so an empty one is left out. */
export function buildTable(node: MarkupTable, building: Building): readonly Block[] {
  const inside: Building = { ...building, numberable: false };
  const width = node.children[0]?.children.length ?? 0;
  const rows = node.children.map((row, index): TableRow => {
    const cells = row.children.map((cell, column) => buildCell(cell, node.align?.[column], inside));
    while (cells.length < width) cells.push({ type: 'table-cell', children: [] });
    return { type: 'table-row', header: index === 0, cells, origin: placeOfNode(row, building) };
  });
  const [head, ...rest] = rows;
  const empty = head?.cells.every(({ children }) => children.length === 0) ?? true;
  return [
    {
      type: 'table',
      style: building.tableStyle,
      rows: empty ? rest : rows,
      origin: placeOfNode(node, building),
    },
  ];
}

function buildCell(node: MarkupCell, align: AlignType | undefined, building: Building): TableCell {
  const children = buildParagraph(
    { type: 'paragraph', children: node.children, position: node.position },
    building,
  );
  return {
    type: 'table-cell',
    ...(align === null || align === undefined ? {} : { align }),
    children,
    origin: placeOfNode(node, building),
  };
}
