import type { Block } from '../../document/nodes.ts';
import { buildBlocks } from '../build-blocks.ts';
import { placeOfNode } from '../building.ts';
import { plainText } from '../plain-text.ts';
import type { BlockDirective } from './block-directive.ts';

/** `:::annex{#id label="Annex 1"}`: an annex; `label` is how references name it. Its numbers begin anew. */
export const annex: BlockDirective = (node, building) => {
  const attributes = node.attributes ?? {};
  const id = plainText(attributes.id ?? '', building);
  building.numbering.on = false;
  const children: readonly Block[] =
    node.type === 'containerDirective'
      ? buildBlocks(node.children, { ...building, numberable: true, sections: true })
      : [];
  building.numbering.on = false;
  return [
    {
      type: 'annex',
      label: plainText(attributes.label ?? '', building),
      ...(id === '' ? {} : { id }),
      children,
      origin: placeOfNode(node, building),
    },
  ];
};
