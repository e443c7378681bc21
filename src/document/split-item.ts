import type { Block, ListItem, Paragraph } from './nodes.ts';

/** The first paragraph of an item that begins with something else, so that its label has a place to stand. */
const bare: Paragraph = { type: 'paragraph', style: 'normal', numbered: false, children: [] };

/** The paragraph of an item that its label stands before, and the blocks below it. */
export function splitItem({ children }: ListItem): readonly [Paragraph, readonly Block[]] {
  const [first, ...rest] = children;
  return first?.type === 'paragraph' ? [first, rest] : [bare, children];
}
