import type { Table } from '../../../document/nodes.ts';
import type { Column, Context } from '../context.ts';
import { type Flow, noWishes } from '../flow.ts';

/** A table (`w:tbl`), as wide as the text unless its style gives widths. */
export function table(node: Table, context: Context): readonly Flow[] {
  const look = context.known.style.tables[node.style];
  const left = context.shift + context.itemLeft;
  const columns = look?.columns ?? equalColumns(node, context.width - left);
  const inside = { ...context, shift: 0, itemLeft: 0, table: { style: node.style, columns } };
  return [
    {
      ...noWishes,
      moreBefore: look?.before ?? 0,
      moreAfter: look?.after ?? 0,
      kind: 'table',
      left,
      columns: columns.map((column) => column.width),
      border: look?.border ?? 0,
      inset: { vertical: 0, horizontal: look?.inset ?? 0 },
      rows: node.rows.map((row) => context.handle<'table-row'>(row, inside)),
    },
  ];
}

function equalColumns(node: Table, width: number): readonly Column[] {
  const count = Math.max(1, ...node.rows.map((row) => row.cells.length));
  return Array.from({ length: count }, () => ({ width: width / count }));
}
