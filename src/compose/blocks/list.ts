import type { List as MarkupList, ListItem as MarkupItem } from 'mdast';
import type { Block, ListItem } from '../../document/nodes.ts';
import { buildBlocks } from '../build-blocks.ts';
import { type Building, diagnoseMarkup, placeOfNode } from '../building.ts';

/** A list; its sign in the markup says its style, if no directive does. */
export function buildList(node: MarkupList, building: Building): readonly Block[] {
  const marker = building.text.slice(node.position?.start.offset ?? 0);
  if (node.ordered === true && (node.start ?? 1) !== 1)
    diagnoseMarkup(
      building,
      node,
      'markup/list-start',
      `This looks like a list that begins with ${node.start ?? 1}; numbers of lists are computed and begin with 1.`,
      `Begin the list with 1, or write ${node.start ?? 1}\\${/^\d+(.)/.exec(marker)?.[1] ?? '.'} if no list is meant.`,
    );
  const { listStyle, ...inside } = building;
  const style = node.ordered === true ? (listStyle ?? orderedStyle(marker)) : unorderedStyle(marker);
  const items = node.children.map((item) => buildItem(item, { ...inside, numberable: false }));
  return [{ type: 'list', style, items, origin: placeOfNode(node, building) }];
}

function buildItem(node: MarkupItem, building: Building): ListItem {
  return {
    type: 'list-item',
    children: buildBlocks(node.children, building),
    origin: placeOfNode(node, building),
  };
}

function orderedStyle(marker: string): string {
  return /^\d+\)/.test(marker) ? '1)' : 'points';
}

function unorderedStyle(marker: string): string {
  return marker.startsWith('-') ? 'dash' : 'bullet';
}
