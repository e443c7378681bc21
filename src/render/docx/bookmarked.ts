import * as docx from 'docx';
import type { Context } from './context.ts';
import { changeFirst, type Flow } from './flow.ts';

/** Puts a bookmark (`w:bookmarkStart`, `w:bookmarkEnd`) around parts of a paragraph, if the ID has one. */
export function bookmarked(
  id: string | undefined,
  children: readonly docx.ParagraphChild[],
  context: Context,
): readonly docx.ParagraphChild[] {
  const name = id === undefined ? undefined : context.known.bookmarks.get(id);
  return name === undefined ? children : [new docx.Bookmark({ id: name, children })];
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
