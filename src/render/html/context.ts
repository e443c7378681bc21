import type { AnyNode, Document, FootnoteReference } from '../../document/nodes.ts';
import { visit } from '../../document/visit.ts';
import type { RenderOptions } from '../renderer.ts';

/** The label of a list item or footnote (HTML), and the paragraph style of the words that it stands before. */
export interface Marker {
  readonly label: string;
  readonly style: string;
}

/** What a writer knows besides the node that it writes. */
export interface Context {
  readonly options: RenderOptions;
  /** IDs that references can lead to: a link to anything else would lead nowhere. */
  readonly targets: ReadonlySet<string>;
  /** The first mark of each footnote, to which the footnote leads back. */
  readonly firstMarks: ReadonlySet<FootnoteReference>;
  /** The paragraph style of text that asks for none: that of the table or footnote in which it stands. */
  readonly textStyle: string;
  /** What the paragraph that is written begins with. */
  readonly marker: Marker | undefined;
  /** Whether a link is being written: HTML knows no link in a link. */
  readonly insideLink: boolean;
}

/** What is known at the beginning of the page. */
export function createContext(document: Document, options: RenderOptions): Context {
  const targets = new Set<string>();
  const firstMarks = new Map<string, FootnoteReference>();
  const notes = document.footnotes.flatMap(({ children }) => children);
  const nodes: readonly AnyNode[] = [...document.body, ...notes];
  visit(nodes, (node) => {
    if ('id' in node && node.id !== undefined) targets.add(node.id);
    if (node.type === 'footnote-reference' && !firstMarks.has(node.footnote))
      firstMarks.set(node.footnote, node);
  });
  return {
    options,
    targets,
    firstMarks: new Set(firstMarks.values()),
    textStyle: 'normal',
    marker: undefined,
    insideLink: false,
  };
}
