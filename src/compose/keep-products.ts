import type { Root } from 'mdast';

/*
 * Markdown takes asterisks between letters for marks of italics, and would print 2*3*4 as 234. Two and more of them, each between
 * Latin letters or figures, are signs of multiplication; marks have a space or another sign on their outer side, as in 4*bis*.
 * Chinese has no spaces: there they may be marks.
 */

const product = /(?<=[\p{sc=Latn}\p{N})])\*(?:[\p{sc=Latn}\p{N}().,]+\*)+(?=[\p{sc=Latn}\p{N}(])/gu;

/** A character that no text of a report may have. */
const mark = '\uE002';
const encoded = encodeURIComponent(mark);

/** The same text with a mark in place of each sign of multiplication. As long as it was. */
export function keepProducts(text: string): string {
  return text.includes('*') ? text.replace(product, (words) => words.replaceAll('*', mark)) : text;
}

/** Puts the signs back, into words, addresses and attributes. */
export function putProductsBack(root: Root): void {
  const visit = (node: object): void => {
    for (const [key, value] of Object.entries(node) as readonly [string, unknown][])
      if (typeof value === 'object' && value !== null) visit(value);
      else if (typeof value === 'string' && (value.includes(mark) || value.includes(encoded)))
        Object.assign(node, { [key]: value.replaceAll(mark, '*').replaceAll(encoded, '*') });
  };
  visit(root);
}
