import type * as docx from 'docx';
import type { Anchor } from '../../../document/nodes.ts';
import { bookmarked } from '../bookmarked.ts';
import type { Context } from '../context.ts';

/** A place to point to (`w:bookmarkStart`, `w:bookmarkEnd`), empty; that of a numbered paragraph is around all of it. */
export function anchor(node: Anchor, context: Context): readonly docx.ParagraphChild[] {
  if (context.known.referable.anchors.has(node)) return [];
  return bookmarked(node.id, [], context);
}
