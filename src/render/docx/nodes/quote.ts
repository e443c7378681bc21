import type { Quote } from '../../../document/nodes.ts';
import { type Context, renderBlocks } from '../context.ts';
import type { Flow } from '../flow.ts';

/** Words of another text: all their paragraphs stand further in, by indents of their own. */
export function quote(node: Quote, context: Context): readonly Flow[] {
  const shift = context.shift + context.known.style.quote.left;
  return renderBlocks(node.children, { ...context, shift });
}
