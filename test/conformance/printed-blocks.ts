import type { AnyNode, Document, Inline } from '../../src/index.ts';

/** A paragraph as it is printed: its label, if it has one, and its words. */
export interface PrintedBlock {
  readonly label: string;
  readonly words: string;
}

/** Stands for the mark of a footnote, which programs show in forms of their own. */
const mark = '\uFFFC';

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

/** The words of a part of a paragraph. */
export function wordsOf(inline: Inline): string {
  if (inline.type === 'text') return inline.value;
  if (inline.type === 'break') return ' ';
  if (inline.type === 'footnote-reference') return mark;
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

/**
 * Where the paragraphs stand in a text, one after the other; those that are missing or in another order, as messages.
 * White space does not matter, for pages break lines; marks of footnotes may be numbers, or nothing.
 */
export function missingIn(
  text: string,
  blocks: readonly PrintedBlock[],
  withLabels: boolean,
): readonly string[] {
  const whole = withoutSpaces(text);
  const missing: string[] = [];
  let at = 0;
  for (const { label, words } of blocks) {
    const pattern = new RegExp(patternOf(withLabels ? label + words : words), 'g');
    pattern.lastIndex = at;
    if (pattern.test(whole)) at = pattern.lastIndex;
    else missing.push(`${label} ${words}`);
  }
  return missing;
}

/** The pattern of words without white space; marks of footnotes may be numbers, or nothing. */
export function patternOf(words: string): string {
  return withoutSpaces(words)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(mark, '\\[?\\d*?\\]?');
}

/**
 * Words of paragraphs that a text does not have, or not as often. Of right-to-left text the order is left to others, and so are words
 * with marks over letters: programs that guess both from the places of letters differ.
 */
export function missingWordsIn(text: string, blocks: readonly PrintedBlock[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return blocks.flatMap(({ label, words }) =>
    wordsIn(`${label} ${words}`.replace(/\S*[\p{M}\uFFFC]\S*/gu, ' ')).filter((word) => {
      const left = counts.get(word) ?? 0;
      counts.set(word, left - 1);
      return left <= 0;
    }),
  );
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/\p{M}+|(?<=\p{Script=Arabic})\u200f(?=\p{Script=Arabic})/gu, '')
      .match(/\p{L}+|\p{N}+/gu) ?? []
  );
}
