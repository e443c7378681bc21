import * as docx from 'docx';
import type { FootnoteReference } from '../../../document/nodes.ts';
import type { Context } from '../context.ts';
import { field } from '../field.ts';

/**
 * The mark of a footnote (`w:footnoteReference`). Word gives each mark a new number, so only the first of a footnote
 * is Word's; a further one is a field that repeats its number (`NOTEREF`), or the bare number where that cannot be.
 */
export function footnoteReference(node: FootnoteReference, context: Context): readonly docx.ParagraphChild[] {
  const { footnoteNumbers, footnoteMarks, bookmarks } = context.known;
  const number = footnoteNumbers.get(node.footnote);
  if (number === undefined) return [];
  const bookmark = footnoteMarks.repeated.has(node.footnote)
    ? bookmarks.footnotes.get(node.footnote)
    : undefined;
  if (footnoteMarks.first.has(node)) {
    const mark = new docx.FootnoteReferenceRun(number);
    return bookmark === undefined ? [mark] : [new docx.Bookmark({ id: bookmark, children: [mark] })];
  }
  const run = { style: 'FootnoteReference' };
  const repeated = [new docx.TextRun({ ...run, text: String(number) })];
  if (bookmark === undefined) return repeated;
  return field(`NOTEREF ${bookmark} \\f${context.insideLink ? '' : ' \\h'}`, repeated, run);
}
