import * as docx from 'docx';
import type { Link } from '../../../document/nodes.ts';
import { type Context, renderInlines } from '../context.ts';
import { linked } from '../linked.ts';

/** A link to the outside (`w:hyperlink` with a relationship). Word has no link inside a link. */
export function link(node: Link, context: Context): readonly docx.ParagraphChild[] {
  if (context.insideLink) return renderInlines(node.children, context);
  const inside = { ...context, insideLink: true, run: { ...context.run, style: 'Hyperlink' } };
  const children = renderInlines(node.children, inside);
  return linked(children, (words) => new docx.ExternalHyperlink({ link: node.url, children: words }));
}
