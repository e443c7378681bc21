import * as docx from 'docx';
import type { Inline, Reference } from '../../../document/nodes.ts';
import { type Context, renderInlines } from '../context.ts';

/**
 * A link inside the document (`w:hyperlink` with an anchor). The label is text, not a field: fields show what Word
 * last computed, and Word asks before it computes them anew.
 */
export function reference(node: Reference, context: Context): readonly docx.ParagraphChild[] {
  const words: readonly Inline[] =
    node.children.length > 0 ? node.children : [{ type: 'text', value: node.label ?? '' }];
  const children = renderInlines(words, { ...context, insideLink: true });
  const bookmark = context.known.bookmarks.get(node.target);
  if (bookmark === undefined || context.insideLink) return children;
  return [new docx.InternalHyperlink({ anchor: bookmark.name, children })];
}
