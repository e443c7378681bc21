import type { TableRow } from '../../../document/nodes.ts';
import type { Column, Context } from '../context.ts';
import type { FlowCell, FlowRow } from '../flow.ts';

/** A row (`w:tr`). Each column has a cell: a row with fewer is filled up, as Word draws no cell that is not there. */
export function tableRow(node: TableRow, context: Context): FlowRow {
  const look = context.known.style.tables[context.table?.style ?? ''];
  const textStyle = (node.header ? look?.head : undefined) ?? look?.text ?? context.textStyle;
  const columns = context.table?.columns ?? [];
  const cells = columns.map((column, index): FlowCell => {
    const cell = node.cells[index];
    if (cell === undefined) return { content: [] };
    return context.handle<'table-cell'>(cell, inColumn(column, look?.inset ?? 0, { ...context, textStyle }));
  });
  return { header: node.header, cells };
}

function inColumn(column: Column, inset: number, context: Context): Context {
  return { ...context, width: column.width - 2 * inset, align: column.align };
}
