import type { Block, Inline, List, ListItem } from '../../document/nodes.ts';
import { textOf } from '../../document/text.ts';
import { buildBlocks } from '../build-blocks.ts';
import type { BlockDirective } from './block-directive.ts';

/**
 * `:::punctuated{between=";" last="."}`: items of the lists inside end with these signs. An item that ends with a
 * sign already, as its author wrote it, keeps that and gets no other.
 */
export const punctuated: BlockDirective = (node, building) => {
  const { between = ';', last = '.' } = node.attributes ?? {};
  if (node.type !== 'containerDirective') return [];
  return buildBlocks(node.children, building).map((block) =>
    block.type === 'list' ? punctuateList(block, between ?? '', last ?? '') : block,
  );
};

function punctuateList(list: List, between: string, last: string): List {
  const items = list.items.map((item, index) =>
    punctuateItem(item, index === list.items.length - 1 ? last : between),
  );
  return { ...list, items };
}

function punctuateItem(item: ListItem, sign: string): ListItem {
  const end = item.children.at(-1);
  if (end?.type !== 'paragraph' || /[.,;:!?…]["'”’)]*\s*$/.test(textOf(end.children))) return item;
  const mark: Inline = { type: 'text', value: sign };
  const children: readonly Block[] = [
    ...item.children.slice(0, -1),
    { ...end, children: [...end.children, mark] },
  ];
  return { ...item, children };
}
