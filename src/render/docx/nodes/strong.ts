import type * as docx from 'docx';
import type { Strong } from '../../../document/nodes.ts';
import { type Context, renderInlines } from '../context.ts';

/** Bold (`w:b`). */
export function strong(node: Strong, context: Context): readonly docx.ParagraphChild[] {
  return renderInlines(node.children, { ...context, run: { ...context.run, bold: true } });
}
