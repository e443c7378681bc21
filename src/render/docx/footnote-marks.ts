import type { Document, FootnoteReference } from '../../document/nodes.ts';
import { visit } from '../../document/visit.ts';

/** Which references to footnotes are Word's own marks, and which repeat one. */
export interface FootnoteMarks {
  /** The first reference to each footnote: the only one that may be Word's own mark, as it counts every mark. */
  readonly first: ReadonlySet<FootnoteReference>;
  /** Footnotes whose mark gets a bookmark: it is repeated, and not in a link, where `docx` writes no bookmarks. */
  readonly repeated: ReadonlySet<string>;
}

/** Finds the first reference to each footnote, and the footnotes that have more. */
export function findFootnoteMarks(document: Document): FootnoteMarks {
  const first = new Map<string, FootnoteReference>();
  const linked = new Set<string>();
  const repeated = new Set<string>();
  for (const blocks of [document.body, ...document.footnotes.map((footnote) => footnote.children)])
    visit(blocks, (node, ancestors) => {
      if (node.type !== 'footnote-reference') return;
      if (first.has(node.footnote)) repeated.add(node.footnote);
      else {
        first.set(node.footnote, node);
        if (ancestors.some(({ type }) => type === 'link' || type === 'reference')) linked.add(node.footnote);
      }
    });
  return { first: new Set(first.values()), repeated: new Set([...repeated].filter((id) => !linked.has(id))) };
}
