import type { AnyNode, Block, Inline } from './nodes.ts';

/** The nodes directly below a node, in the order of the page. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'list':
      return node.items;
    case 'table':
      return node.rows;
    case 'table-row':
      return node.cells;
    default:
      return 'children' in node ? node.children : [];
  }
}

/** Calls `visitor` for each node and all below it, in the order of the page; `ancestors` are those above. */
export function visit(
  nodes: readonly AnyNode[],
  visitor: (node: AnyNode, ancestors: readonly AnyNode[]) => void,
  ancestors: readonly AnyNode[] = [],
): void {
  for (const node of nodes) {
    visitor(node, ancestors);
    const below = childrenOf(node);
    // Most visitors do not ask what stands above.
    if (below.length > 0) visit(below, visitor, visitor.length > 1 ? [...ancestors, node] : ancestors);
  }
}

/** The same blocks with each inline node replaced by what `change` makes of it; children are changed first. */
export function mapInlines(blocks: readonly Block[], change: (inline: Inline) => Inline): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return { ...block, children: changeAll(block.children, change) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, children: mapInlines(item.children, change) })),
        };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, children: mapInlines(cell.children, change) })),
          })),
        };
      case 'quote':
      case 'group':
      case 'annex':
        return { ...block, children: mapInlines(block.children, change) };
      case 'image':
        return block;
    }
  });
}

function changeAll(inlines: readonly Inline[], change: (inline: Inline) => Inline): readonly Inline[] {
  return inlines.map((inline) =>
    change('children' in inline ? { ...inline, children: changeAll(inline.children, change) } : inline),
  );
}
