import type { AnyNode, Document } from '../../document/nodes.ts';

/** All nodes of the body and the footnotes, each before those inside it, in the order of reading. */
export function* walkDocument(document: Document): Generator<AnyNode> {
  yield* walkNodes(document.body);
  for (const footnote of document.footnotes) yield* walkNodes(footnote.children);
}

function* walkNodes(nodes: readonly AnyNode[]): Generator<AnyNode> {
  for (const node of nodes) {
    yield node;
    yield* walkNodes(childrenOf(node));
  }
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  if ('children' in node) return node.children;
  if ('items' in node) return node.items;
  if ('rows' in node) return node.rows;
  if ('cells' in node) return node.cells;
  return [];
}
