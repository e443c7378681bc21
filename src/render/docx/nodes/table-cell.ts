import type { TableCell } from '../../../document/nodes.ts';
import { type Context, renderBlocks } from '../context.ts';
import type { FlowCell } from '../flow.ts';

/** A cell (`w:tc`); where its text stands is said by itself, else by its column. */
export function tableCell(node: TableCell, context: Context): FlowCell {
  const inside = node.align === undefined ? context : { ...context, align: node.align };
  return { content: renderBlocks(node.children, inside) };
}
