import type { AnyNode, Document, Inline } from '../../src/index.ts';

/** A paragraph as it is printed: its label, if it has one, and its words. */
export interface PrintedBlock {
  readonly label: string;
  readonly words: string;
}

/** All paragraphs of a document in the order of the page, footnotes last. */
export function printedBlocks(document: Document): readonly PrintedBlock[] {
  return [
    ...blocksOf(document.body, ''),
    ...document.footnotes.flatMap((footnote) => blocksOf(footnote.children, '')),
  ];
}

function blocksOf(nodes: readonly AnyNode[], label: string): readonly PrintedBlock[] {
  let pending = label;
  return nodes.flatMap((node): readonly PrintedBlock[] => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const block = {
        label: node.numbering?.label ?? pending,
        words: squeeze(node.children.map(wordsOf).join('')),
      };
      pending = '';
      return [block];
    }
    if (node.type === 'list')
      return node.items.flatMap((item) => blocksOf(item.children, item.numbering?.label ?? ''));
    if (node.type === 'table')
      return node.rows.flatMap((row) => row.cells.flatMap((cell) => blocksOf(cell.children, '')));
    return 'children' in node ? blocksOf(node.children, '') : [];
  });
}

function wordsOf(inline: Inline): string {
  if (inline.type === 'text') return inline.value;
  if (inline.type === 'break') return ' ';
  if (inline.type === 'reference' && inline.children.length === 0) return inline.label ?? '';
  return 'children' in inline ? inline.children.map(wordsOf).join('') : '';
}

/** One space for any white space, and no space at the ends. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** A text without any white space, so that line ends and hyphenation of pages do not matter. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u00ad\u200b]+/g, '');
}
