import type { Block } from './nodes.ts';
import { visit } from './visit.ts';

/** Nodes that print something of their own, whatever stands in them. */
const shown = new Set(['image', 'reference', 'footnote-reference', 'page-number']);

/** Whether any of the blocks leaves a mark on the page: a letter, a sign or a picture, not only a number or a line. */
export function showsAnything(blocks: readonly Block[]): boolean {
  let found = false;
  visit(blocks, (node) => {
    found ||=
      shown.has(node.type) ||
      (node.type === 'text' && /[^\s\p{Default_Ignorable_Code_Point}]/u.test(node.value));
  });
  return found;
}
