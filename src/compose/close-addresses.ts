import type { Root } from 'mdast';

/*
 * Markdown ends a bare web address at a space, and at Latin signs behind it. Chinese has no spaces, and Arabic has signs of its
 * own: without this an address would take the rest of the sentence with it.
 */

/** A bare address and the first sign behind it that no address has; what stands in brackets of markup says itself where it ends. */
const closed =
  /(?<!\]\(|<)((?:https?:\/\/|www\.)[^\s<>，。；：？！、（）《》「」“”‘’«»،؛؟]*)([，。；：？！、（）《》「」“”‘’«»،؛؟])/giu;

/** A space that no text of a report has. */
const mark = '\u1680';

/** The same text with a mark in place of the sign behind each address, which ends it. As long as it was. */
export function closeAddresses(text: string): { readonly text: string; readonly signs: readonly string[] } {
  if (text.includes(mark)) return { text, signs: [] };
  const signs: string[] = [];
  const marked = text.replace(closed, (_, address: string, sign: string) => {
    signs.push(sign);
    return address + mark;
  });
  return { text: marked, signs };
}

/**
 * Puts the signs back into the words of a tree, in their order. Says false, and leaves the tree, where a mark went anywhere else:
 * into an attribute or a title.
 */
export function putSignsBack(root: Root, signs: readonly string[]): boolean {
  const words: { value: string }[] = [];
  visit(root, (node) => {
    if (node.value.includes(mark)) words.push(node);
  });
  const count = words.reduce((sum, { value }) => sum + value.split(mark).length - 1, 0);
  if (count !== signs.length) return false;
  const left = [...signs];
  for (const node of words) node.value = node.value.replaceAll(mark, () => left.shift() ?? mark);
  return true;
}

interface AnyNode {
  readonly type: string;
  value?: string;
  readonly children?: readonly AnyNode[];
}

function visit(node: AnyNode, look: (node: AnyNode & { value: string }) => void): void {
  if (hasWords(node)) look(node);
  for (const child of node.children ?? []) visit(child, look);
}

function hasWords(node: AnyNode): node is AnyNode & { value: string } {
  return typeof node.value === 'string';
}
