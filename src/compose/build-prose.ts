import type { Block } from '../document/nodes.ts';
import type { Prose } from '../view/view.ts';
import type { Building } from './building.ts';
import { buildBlocks } from './build-blocks.ts';
import { parseMarkup } from './parse-markup.ts';

/** Parses a text of a record by itself and builds its part of the tree as it is to stand where `around` is. */
export function buildProse(prose: Prose, around: Building): readonly Block[] {
  const { root, stubs } = parseMarkup(prose.text);
  const { tokens: _, ...building } = around;
  return buildBlocks(root.children, {
    ...building,
    text: prose.text,
    locate: prose.locate,
    stubs,
    sections: prose.sections ?? false,
  });
}
