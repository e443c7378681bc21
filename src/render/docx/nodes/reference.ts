import * as docx from 'docx';
import type { Inline, Reference } from '../../../document/nodes.ts';
import { type Context, renderInlines } from '../context.ts';
import { field } from '../field.ts';
import { linked } from '../linked.ts';

/**
 * A cross-reference: a link (`w:hyperlink` with an anchor), and in it, where Word can compute the label, a field (`REF`),
 * so that it follows when paragraphs are put in. Word writes its tables of contents so; programs that know no such
 * fields find the link and the field's result, which is the label of the document.
 *
 * What Word would compute otherwise is a link with the label as text: words of the author, codes of documents, numbers
 * that end with a full stop, which Word leaves out, and annexes whose title names them otherwise (`ANNEX 1`) than
 * references do (`Annex 1`).
 */
export function reference(node: Reference, context: Context): readonly docx.ParagraphChild[] {
  const label: readonly Inline[] =
    node.children.length > 0 ? node.children : [{ type: 'text', value: node.label ?? '' }];
  const children = renderInlines(label, { ...context, insideLink: true });
  const code = fieldCode(node, context);
  const anchor = context.known.bookmarks.ids.get(node.target);
  const isLink = anchor !== undefined && !context.insideLink;
  const words = code === undefined ? children : field(isLink ? `${code} \\h` : code, children, context.run);
  if (!isLink) return words;
  return linked(words, (inside) => new docx.InternalHyperlink({ anchor, children: inside }));
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
