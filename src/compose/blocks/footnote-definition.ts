import type { FootnoteDefinition } from 'mdast';
import { buildBlocks } from '../build-blocks.ts';
import { footnoteBuilding } from '../build-footnote.ts';
import { type Building, diagnoseMarkup, placeOfNode } from '../building.ts';

/** A footnote that is explained in the text that refers to it. */
export function buildFootnoteDefinition(node: FootnoteDefinition, building: Building): void {
  const name = node.identifier.toLowerCase();
  if (building.stubs.has(name)) return;
  if (building.footnotes.has(name))
    diagnoseMarkup(
      building,
      node,
      'markup/same-footnote',
      `The footnote "${name}" is explained twice in this report.`,
      'Give one of the two another name.',
    );
  const children = buildBlocks(node.children, footnoteBuilding(building));
  building.footnotes.set(name, { id: name, children, origin: placeOfNode(node, building) });
}
