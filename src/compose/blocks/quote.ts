import type { Blockquote } from 'mdast';
import type { Block } from '../../document/nodes.ts';
import { buildBlocks } from '../build-blocks.ts';
import { type Building, placeOfNode } from '../building.ts';

/** A quoted text: its points have numbers of their own. */
export function buildQuote(node: Blockquote, building: Building): readonly Block[] {
  const children = buildBlocks(node.children, { ...building, numberable: false });
  return [{ type: 'quote', children, origin: placeOfNode(node, building) }];
}
