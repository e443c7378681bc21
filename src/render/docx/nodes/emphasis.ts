import type * as docx from 'docx';
import type { Emphasis } from '../../../document/nodes.ts';
import { type Context, renderInlines } from '../context.ts';

/** Italics (`w:i`), said of the run itself, so that they stay italics in a style that is italic too. */
export function emphasis(node: Emphasis, context: Context): readonly docx.ParagraphChild[] {
  return renderInlines(node.children, { ...context, run: { ...context.run, italics: true } });
}
