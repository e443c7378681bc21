import type { List } from '../../../document/nodes.ts';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';

/** A list. Word has no element for it: its items are paragraphs with numbers of one numbering. */
export function list(node: List, context: Context): readonly Flow[] {
  const inside = { ...context, list: { style: node.style, depth: node.depth ?? 0 } };
  return node.items.flatMap((item) => context.handle<'list-item'>(item, inside));
}
