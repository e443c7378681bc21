import type * as docx from 'docx';
import type { Superscript } from '../../../document/nodes.ts';
import { type Context, renderInlines } from '../context.ts';

/** Raised characters (`w:vertAlign`). */
export function superscript(node: Superscript, context: Context): readonly docx.ParagraphChild[] {
  return renderInlines(node.children, { ...context, run: { ...context.run, superScript: true } });
}
