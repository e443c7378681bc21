import * as docx from 'docx';
import type { Inline } from '../../document/nodes.ts';
import { visit } from '../../document/visit.ts';
import type { Context } from './context.ts';
import { changeFirst, type Flow } from './flow.ts';

/** Puts a bookmark (`w:bookmarkStart`, `w:bookmarkEnd`) around parts of a paragraph, if the ID has one. */
export function bookmarked(
  id: string | undefined,
  children: readonly docx.ParagraphChild[],
  context: Context,
): readonly docx.ParagraphChild[] {
  const name = id === undefined ? undefined : context.known.bookmarks.ids.get(id);
  return name === undefined ? children : [new docx.Bookmark({ id: name, children })];
}

/** Puts the bookmarks of the anchors that stand for the whole paragraph around its parts. */
export function bookmarkedWhole(
  inlines: readonly Inline[],
  children: readonly docx.ParagraphChild[],
  context: Context,
): readonly docx.ParagraphChild[] {
  let inside = children;
  visit(inlines, (node) => {
    if (node.type === 'anchor' && context.known.referable.anchors.has(node))
      inside = bookmarked(node.id, inside, context);
  });
  return inside;
}

/** Puts a bookmark around a paragraph, or around the first paragraph of a table. */
export function bookmarkFlow(id: string | undefined, flow: Flow, context: Context): Flow {
  if (flow.kind === 'paragraph') {
    const children = bookmarked(id, flow.options.children ?? [], context);
    return { ...flow, options: { ...flow.options, children } };
  }
  const [row, ...rows] = flow.rows;
  const [cell, ...cells] = row?.cells ?? [];
  if (row === undefined || cell === undefined) return flow;
  const content = changeFirst(cell.content, (first) => bookmarkFlow(id, first, context));
  return { ...flow, rows: [{ ...row, cells: [{ content }, ...cells] }, ...rows] };
}
