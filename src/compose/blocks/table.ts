import type { AlignType, Table as MarkupTable, TableCell as MarkupCell, TableRow as MarkupRow } from 'mdast';
import type { Block, TableCell, TableRow } from '../../document/nodes.ts';
import { type Building, diagnoseMarkup, placeOfNode } from '../building.ts';
import { buildParagraph } from './paragraph.ts';

/** A table. Its first row is the header; Markdown wants one, so an empty one is left out. */
export function buildTable(node: MarkupTable, building: Building): readonly Block[] {
  const inside: Building = { ...building, numberable: false };
  const width = node.children[0]?.children.length ?? 0;
  const rows = node.children.map((row, index): TableRow => {
    diagnoseCells(row, width, building);
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

/**
 * Further cells Markdown leaves out, and a table with them has a column that the head knows nothing of. Cells that are missing stay
 * empty at the end of the row, where those that are there may belong; a text below the table without an empty line is such a row, too.
 */
function diagnoseCells(row: MarkupRow, width: number, building: Building): void {
  const count = row.children.length;
  if (count === width) return;
  if (count < width) {
    diagnoseMarkup(
      building,
      row,
      'markup/table-cells',
      `This row has ${count === 1 ? '1 cell' : `${count} cells`}, but the first line of the table has ${width}: the last ones stay empty.`,
      'Write what is missing, or " |" for each cell that is to be empty; if this is no row of the table, put an empty line above it.',
      'warning',
    );
    return;
  }
  diagnoseMarkup(
    building,
    row,
    'markup/table-cells',
    `This row has ${count} cells, but the first line of the table has ${width}.`,
    'Delete what is too many, add cells to the first two lines, or write \\| where the sign itself is meant.',
  );
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
