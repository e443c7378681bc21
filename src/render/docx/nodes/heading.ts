import type { Heading } from '../../../document/nodes.ts';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { sectionNumbering } from '../numbering.ts';
import { textBlock } from '../text-block.ts';

/** A heading, a paragraph of one of Word's heading styles. Without a number it has no place to keep for one either. */
export function heading(node: Heading, context: Context): readonly Flow[] {
  const style = `heading-${String(node.depth)}`;
  const complete = context.known.style.complete[style];
  const numbering =
    node.numbering === undefined ? undefined : sectionNumbering(context.known.style, node.numbering);
  const indent = numbering === undefined && complete !== undefined && complete.hanging > 0
    ? { left: complete.left - complete.hanging, hanging: 0 }
    : { left: numbering?.left ?? complete?.left ?? 0, hanging: numbering?.hanging ?? complete?.hanging ?? 0 };
  const left = indent.left + context.shift + context.itemLeft;
  return [
    textBlock({ style, children: node.children, id: node.id, numbering, left, hanging: indent.hanging }, context),
  ];
}
