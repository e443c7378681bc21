import type { AnyNode } from '../../document/nodes.ts';
import type { Context, Handler, Handlers, NodeOf, ResultOf } from './context.ts';
import { anchor } from './nodes/anchor.ts';
import { annex } from './nodes/annex.ts';
import { lineBreak } from './nodes/break.ts';
import { emphasis } from './nodes/emphasis.ts';
import { footnoteReference } from './nodes/footnote-reference.ts';
import { group } from './nodes/group.ts';
import { heading } from './nodes/heading.ts';
import { image } from './nodes/image.ts';
import { link } from './nodes/link.ts';
import { listItem } from './nodes/list-item.ts';
import { list } from './nodes/list.ts';
import { pageNumber } from './nodes/page-number.ts';
import { paragraph } from './nodes/paragraph.ts';
import { quote } from './nodes/quote.ts';
import { reference } from './nodes/reference.ts';
import { strong } from './nodes/strong.ts';
import { superscript } from './nodes/superscript.ts';
import { tableCell } from './nodes/table-cell.ts';
import { tableRow } from './nodes/table-row.ts';
import { table } from './nodes/table.ts';
import { text } from './nodes/text.ts';

const handlers = {
  anchor,
  annex,
  break: lineBreak,
  emphasis,
  'footnote-reference': footnoteReference,
  group,
  heading,
  image,
  link,
  list,
  'list-item': listItem,
  'page-number': pageNumber,
  paragraph,
  quote,
  reference,
  strong,
  superscript,
  table,
  'table-cell': tableCell,
  'table-row': tableRow,
  text,
} satisfies Handlers;

/** Renders a node by the handler of its kind. */
export function handle<Kind extends AnyNode['type']>(node: NodeOf<Kind>, context: Context): ResultOf<Kind> {
  const table: Handlers = handlers;
  const handler: Handler<Kind> = table[node.type];
  return handler(node, context);
}
