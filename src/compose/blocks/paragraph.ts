import type { Paragraph as MarkupParagraph, PhrasingContent } from 'mdast';
import type { Anchor, Block, Inline } from '../../document/nodes.ts';
import type { SingleValue } from '../../view/view.ts';
import { buildInlines } from '../build-inlines.ts';
import { buildProse } from '../build-prose.ts';
import { type Building, decidedOfNode, placeOfNode } from '../building.ts';
import { tidyInlines } from '../tidy-inlines.ts';
import { isToken } from '../tokens.ts';

/**
 * A paragraph of markup. One that is nothing but a token (and anchors) stands for the blocks of a text of the
 * record, or for a picture.
 */
export function buildParagraph(node: MarkupParagraph, building: Building): readonly Block[] {
  const single = singleToken(node.children, building);
  if (single?.value.valueKind === 'prose')
    return withAnchors(
      buildProse(single.value, { ...building, sections: building.sections }),
      single.anchors,
    );
  if (single?.value.valueKind === 'picture') {
    const { file, alternative, style } = single.value;
    return [{ type: 'image', file, alternative, style, origin: placeOfNode(node, building) }];
  }
  const children = tidyInlines(buildInlines(node.children, building));
  if (children.length === 0) return [];
  return [paragraphOf(children, node, building)];
}

function paragraphOf(children: readonly Inline[], node: MarkupParagraph, building: Building): Block {
  const numbered = building.numberable && building.numbering.on && building.paragraphStyle === 'normal';
  return {
    type: 'paragraph',
    style: building.paragraphStyle,
    numbered,
    children,
    origin: placeOfNode(node, building),
    ...decidedOfNode(node, building),
  };
}

interface SingleToken {
  readonly value: SingleValue;
  readonly anchors: readonly Anchor[];
}

function singleToken(children: readonly PhrasingContent[], building: Building): SingleToken | undefined {
  const anchors: PhrasingContent[] = [];
  let token: string | undefined;
  for (const child of children) {
    if (child.type === 'textDirective' && child.name === 'anchor') anchors.push(child);
    else if (child.type === 'text' && child.value.trim() === '') continue;
    else if (child.type === 'text' && token === undefined && isToken(child.value.trim()))
      token = child.value.trim();
    else return undefined;
  }
  const value = token === undefined ? undefined : building.tokens?.value(token);
  if (value === undefined) return undefined;
  return { value, anchors: buildInlines(anchors, building).filter((inline) => inline.type === 'anchor') };
}

/** Puts anchors at the beginning of the first paragraph, so that its number is what references print. */
function withAnchors(blocks: readonly Block[], anchors: readonly Anchor[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (anchors.length === 0 || first === undefined) return blocks;
  if (first.type === 'paragraph' || first.type === 'heading')
    return [{ ...first, children: [...anchors, ...first.children] }, ...rest];
  return [{ type: 'group', role: 'plain', children: blocks }];
}
