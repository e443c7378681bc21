import * as docx from 'docx';
import type { Inline, Reference } from '../../../document/nodes.ts';
import { type Context, renderInlines } from '../context.ts';
import { field } from '../field.ts';
import { linked } from '../linked.ts';

/**
 * A cross-reference. Where Word can compute the label it is a field (`REF`), so that it follows when paragraphs are
 * put in; its result is the label of the document. What Word would compute otherwise is a link with the label as text
 * (`w:hyperlink` with an anchor): words of the author, codes of documents, numbers that end with a full stop, which
 * Word leaves out, and annexes whose title names them otherwise (`ANNEX 1`) than references do (`Annex 1`).
 */
export function reference(node: Reference, context: Context): readonly docx.ParagraphChild[] {
  const label: readonly Inline[] =
    node.children.length > 0 ? node.children : [{ type: 'text', value: node.label ?? '' }];
  const children = renderInlines(label, { ...context, insideLink: true });
  const code = fieldCode(node, context);
  if (code !== undefined) return field(context.insideLink ? code : `${code} \\h`, children, context.run);
  const anchor = context.known.bookmarks.ids.get(node.target);
  if (anchor === undefined || context.insideLink) return children;
  return linked(children, (words) => new docx.InternalHyperlink({ anchor, children: words }));
}

/** The code of the field that gives the very label, if there is one. */
function fieldCode(node: Reference, { known }: Context): string | undefined {
  if (node.children.length > 0 || node.label === undefined) return undefined;
  const { referable, bookmarks } = known;
  const bookmark = bookmarks.ids.get(node.target);
  if (bookmark !== undefined && referable.numbers.get(node.target) === node.label)
    return `REF ${bookmark} \\n`;
  const named = [...referable.annexes.values()].some(
    (annex) => annex.id === node.target && annex.label === node.label,
  );
  return named ? `REF ${bookmarks.annexes.get(node.target) ?? ''}` : undefined;
}
