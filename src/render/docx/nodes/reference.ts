import * as docx from 'docx';
import type { Inline, Reference } from '../../../document/nodes.ts';
import { type Context, renderInlines } from '../context.ts';
import { linked } from '../linked.ts';

/**
 * A link inside the document (`w:hyperlink` with an anchor). The label is text, not a field: fields show what Word
 * last computed, and Word asks before it computes them anew.
 */
export function reference(node: Reference, context: Context): readonly docx.ParagraphChild[] {
  const label: readonly Inline[] =
    node.children.length > 0 ? node.children : [{ type: 'text', value: node.label ?? '' }];
  const children = renderInlines(label, { ...context, insideLink: true });
  const anchor = context.known.bookmarks.get(node.target);
  if (anchor === undefined || context.insideLink) return children;
  return linked(children, (words) => new docx.InternalHyperlink({ anchor, children: words }));
}
