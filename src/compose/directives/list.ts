import { suggestName } from '../../source/suggest.ts';
import { buildBlocks } from '../build-blocks.ts';
import { diagnoseMarkup } from '../building.ts';
import type { BlockDirective } from './block-directive.ts';

/** `:::list{style="a)"}`: the ordered lists inside have the labels of a list style of the house. */
export const list: BlockDirective = (node, building) => {
  const style = node.attributes?.style ?? '';
  const known = [...building.vocabulary.lists];
  if (!building.vocabulary.lists.has(style)) {
    const meant = suggestName(style, known);
    diagnoseMarkup(
      building,
      node,
      'markup/unknown-list-style',
      `"${style}" is no style of lists${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      `Write one of: ${known.map((name) => `:::list{style="${name}"}`).join(', ')}.`,
    );
  }
  return node.type === 'containerDirective'
    ? buildBlocks(node.children, {
        ...building,
        ...(building.vocabulary.lists.has(style) && { listStyle: style }),
      })
    : [];
};
