import type { Anchor, Annex, Document, Heading, Numbering, Paragraph, Text } from '../../document/nodes.ts';
import { visit } from '../../document/visit.ts';
import type { Style } from '../../house/style.ts';

/** What fields (`REF`) can copy: numbers of paragraphs by the IDs that stand there, and words that name annexes. */
export interface Referable {
  readonly numbers: ReadonlyMap<string, string>;
  /** Anchors in a numbered paragraph. Their bookmarks go around all of it, as Word's own for references do. */
  readonly anchors: ReadonlySet<Anchor>;
  /** By the runs of text that hold an annex's label in its first paragraph: the annex. */
  readonly annexes: ReadonlyMap<Text, Annex>;
}

/** Finds what fields can copy so that they give the very label that the document has. */
export function findReferable(document: Document, style: Style): Referable {
  const numbers = new Map<string, string>();
  const anchors = new Set<Anchor>();
  const annexes = new Map<Text, Annex>();
  const add = (
    numbering: Numbering,
    ids: readonly (string | undefined)[],
    words: readonly Anchor[],
  ): void => {
    if (!isComputed(numbering, style)) return;
    for (const id of [...ids, ...words.map((anchor) => anchor.id)])
      if (id !== undefined) numbers.set(id, numbering.label);
    for (const anchor of words) anchors.add(anchor);
  };
  visit(document.body, (node) => {
    if (node.type === 'annex') {
      const holder = labelHolder(node);
      if (holder !== undefined) annexes.set(holder, node);
    } else if (node.type === 'list-item' && node.numbering !== undefined) {
      const [first] = node.children;
      if (first?.type === 'paragraph') add(node.numbering, [node.id, first.id], anchorsIn(first));
      else add(node.numbering, [node.id], []);
    } else if ((node.type === 'heading' || node.type === 'paragraph') && node.numbering !== undefined)
      add(node.numbering, [node.id], anchorsIn(node));
  });
  return { numbers, anchors, annexes };
}

/**
 * Whether `REF … \n` gives the label: the number as its level writes it, with the numbers above only where that level
 * has them too, and "without trailing periods" (ECMA-376 part 1, 17.16.5.50). `\r` and `\w` leave out or add numbers
 * above by where the field stands. A bullet has no number at all.
 */
function isComputed({ scheme, level, label }: Numbering, style: Style): boolean {
  const levels = scheme === 'sections' ? style.sections : (style.lists[scheme]?.levels ?? []);
  const form = levels[Math.min(level, levels.length - 1)]?.number ?? 'none';
  return form !== 'none' && !label.endsWith('.');
}

function anchorsIn(block: Heading | Paragraph): readonly Anchor[] {
  const anchors: Anchor[] = [];
  visit(block.children, (node) => void (node.type === 'anchor' && anchors.push(node)));
  return anchors;
}

/** The run of an annex's first paragraph that holds its label as it stands, such as `Annex 1` and not `ANNEX 1`. */
function labelHolder(annex: Annex): Text | undefined {
  let first: Heading | Paragraph | undefined;
  visit(annex.children, (node) => {
    if (node.type === 'heading' || node.type === 'paragraph') first ??= node;
  });
  let holder: Text | undefined;
  visit(first?.children ?? [], (node, ancestors) => {
    // In a link, `docx` writes no bookmarks.
    if (ancestors.some(({ type }) => type === 'link' || type === 'reference')) return;
    if (node.type === 'text' && wordsAt(node.value, annex.label) >= 0) holder ??= node;
  });
  return holder;
}

/** Where whole words stand in a text; -1 if nowhere: `Annex 1` does not stand in `Annex 12`. */
export function wordsAt(text: string, words: string): number {
  if (words.trim() === '') return -1;
  const part = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!part.test(text.slice(0, at).slice(-1)) && !part.test(text.slice(end, end + 1))) return at;
  }
  return -1;
}
