import type { Document, Footnote } from './nodes.ts';
import { mapInlines, visit } from './visit.ts';

/** Numbers footnotes in the order in which the text first refers to them, and sorts them so. */
export function numberFootnotes(document: Document): Document {
  const numbers = new Map<string, number>();
  const number = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, known);
    return known;
  };
  visit(document.body, (node) => {
    if (node.type === 'footnote-reference') number(node.footnote);
  });
  const body = mapInlines(document.body, (inline) =>
    inline.type === 'footnote-reference' ? { ...inline, number: number(inline.footnote) } : inline,
  );
  const footnotes = document.footnotes
    .filter(({ id }) => numbers.has(id))
    .map((footnote): Footnote => ({ ...footnote, number: number(footnote.id) }))
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
  return { ...document, body, footnotes };
}
