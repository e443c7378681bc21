import * as docx from 'docx';
import type { FootnoteReference } from '../../../document/nodes.ts';
import type { Context } from '../context.ts';

/**
 * The mark of a footnote (`w:footnoteReference`). Word gives each mark a new number, so only the first of a footnote
 * is Word's; a further one is the number in the same look.
 */
export function footnoteReference(node: FootnoteReference, context: Context): readonly docx.ParagraphChild[] {
  const number = context.known.footnoteNumbers.get(node.footnote);
  if (number === undefined) return [];
  if (context.known.footnoteMarks.has(node)) return [new docx.FootnoteReferenceRun(number)];
  return [new docx.TextRun({ style: 'FootnoteReference', text: String(number) })];
}
