import type { RootContent } from 'mdast';
import type { Block } from '../document/nodes.ts';
import { buildDirectiveBlock } from './blocks/directive.ts';
import { buildFootnoteDefinition } from './blocks/footnote-definition.ts';
import { buildHeading } from './blocks/heading.ts';
import { buildList } from './blocks/list.ts';
import { buildParagraph } from './blocks/paragraph.ts';
import { buildQuote } from './blocks/quote.ts';
import { buildTable } from './blocks/table.ts';
import type { Building } from './building.ts';

/** Turns blocks of markup into blocks of the tree. */
export function buildBlocks(nodes: readonly RootContent[], building: Building): readonly Block[] {
  return nodes.flatMap((node) => buildBlock(node, building));
}

function buildBlock(node: RootContent, building: Building): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return buildParagraph(node, building);
    case 'heading':
      return buildHeading(node, building);
    case 'list':
      return buildList(node, building);
    case 'blockquote':
      return buildQuote(node, building);
    case 'table':
      return buildTable(node, building);
    case 'containerDirective':
    case 'leafDirective':
      return buildDirectiveBlock(node, building);
    case 'footnoteDefinition':
      buildFootnoteDefinition(node, building);
      return [];
    default:
      return [];
  }
}
