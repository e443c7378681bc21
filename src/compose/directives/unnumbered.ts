import { buildBlocks } from '../build-blocks.ts';
import type { BlockDirective } from './block-directive.ts';

/** `:::unnumbered`: the titles and paragraphs inside carry no numbers. */
export const unnumbered: BlockDirective = (node, building) =>
  node.type === 'containerDirective' ? buildBlocks(node.children, { ...building, numberable: false }) : [];
