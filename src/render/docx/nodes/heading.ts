import type { Heading } from '../../../document/nodes.ts';
import type { CompleteParagraphStyle } from '../../../house/style.ts';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { sectionNumbering } from '../numbering.ts';
import { textBlock } from '../text-block.ts';

/** A heading: a paragraph of one of the heading styles. */
export function heading(node: Heading, context: Context): readonly Flow[] {
  const house = context.known.style;
  const style = `heading-${String(node.depth)}`;
  const numbering = node.numbering === undefined ? undefined : sectionNumbering(house, node.numbering);
  const { left, hanging } = numbering ?? withoutNumber(house.complete[style]);
  const shifted = left + context.shift + context.itemLeft;
  return [
    textBlock({ style, children: node.children, id: node.id, numbering, left: shifted, hanging }, context),
  ];
}

/** Without a number, a title begins where the number would. */
function withoutNumber(
  style: CompleteParagraphStyle | undefined,
): Pick<CompleteParagraphStyle, 'left' | 'hanging'> {
  return { left: (style?.left ?? 0) - (style?.hanging ?? 0), hanging: 0 };
}
