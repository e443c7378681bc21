import type { AnyNode, Document, Inline } from '../../src/index.ts';
import { patternOf, printedBlocks, squeeze, withoutSpaces, wordsOf } from './printed-blocks.ts';

/** What a program reads of a Word file. */
export interface WordContents {
  /** The paragraphs in their order, those of cells too. */
  readonly paragraphs: readonly string[];
  /** The words of each cell in their order; boxes are tables of one cell. */
  readonly cells: readonly string[];
  readonly footnotes: readonly string[];
  /** Links to the web, and inside the document with `#`; those of footnotes last. */
  readonly links: readonly (readonly [target: string, words: string])[];
}

/** What a program did not give back of a document, as messages; a footnote or link too many is one also. */
export function lostIn(contents: WordContents, document: Document): readonly string[] {
  const { body, footnotes } = document;
  const paragraphs = printedBlocks({ ...document, footnotes: [] }).map(({ words }) => words);
  const notes = footnotes.map(({ children }) =>
    printedBlocks({ ...document, body: children, footnotes: [] })
      .map(({ words }) => words)
      .join(' '),
  );
  const nodes = [...body, ...footnotes.flatMap(({ children }) => children)];
  const links = linksOf(nodes, new Set(idsOf(nodes)));
  const read = contents.links.map(([target, words]) => nameLink(target, words));
  return [
    ...missing('paragraph', paragraphs, contents.paragraphs),
    ...missing('cell', cellsOf(body), contents.cells),
    ...missing('footnote', notes, contents.footnotes),
    ...missing('link', links, read),
    ...(contents.footnotes.length === notes.length ? [] : [`${contents.footnotes.length} footnotes`]),
    ...(read.length === links.length ? [] : [`${read.length} links: ${read.join(', ')}`]),
  ];
}

/** Those that are not found whole, each after the one before it. */
function missing(noun: string, wanted: readonly string[], found: readonly string[]): readonly string[] {
  const texts = found.map(withoutSpaces);
  let at = 0;
  return wanted.flatMap((words) => {
    const pattern = new RegExp(`^${patternOf(words)}$`);
    const place = texts.findIndex((text, index) => index >= at && pattern.test(text));
    if (place < 0) return [`${noun}: ${words}`];
    at = place + 1;
    return [];
  });
}

function cellsOf(nodes: readonly AnyNode[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type === 'table-cell') {
      const words = allWords(node.children);
      return [...(words === '' ? [] : [words]), ...cellsOf(node.children)];
    }
    return cellsOf(below(node));
  });
}

function allWords(nodes: readonly AnyNode[]): string {
  return squeeze(
    nodes
      .map((node) =>
        node.type === 'paragraph' || node.type === 'heading'
          ? node.children.map(wordsOf).join('')
          : allWords(below(node)),
      )
      .join(' '),
  );
}

/** References to documents that the report does not list are no links. */
function linksOf(nodes: readonly AnyNode[], ids: ReadonlySet<string>): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type === 'link') return [nameLink(node.url, wordsOf(node))];
    if (node.type === 'reference') return ids.has(node.target) ? [nameLink('#', referenceWords(node))] : [];
    return linksOf(below(node), ids);
  });
}

function idsOf(nodes: readonly AnyNode[]): readonly string[] {
  return nodes.flatMap((node) => [...('id' in node ? [node.id] : []), ...idsOf(below(node))]);
}

function referenceWords(inline: Extract<Inline, { readonly type: 'reference' }>): string {
  return inline.children.length > 0 ? inline.children.map(wordsOf).join('') : (inline.label ?? '');
}

/** Places inside the document have other names in Word. */
function nameLink(target: string, words: string): string {
  return `${target.startsWith('#') ? '#' : target.replace(/\/$/, '')} ${squeeze(words)}`;
}

function below(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'list') return node.items;
  if (node.type === 'table') return node.rows;
  if (node.type === 'table-row') return node.cells;
  return 'children' in node ? node.children : [];
}
