import type { Passage } from '../passages.ts';

/** As long as a title may be. */
const longest = 120;

/** Whether a numbered paragraph is bold from its first word to its last and ends as no sentence does: a title made of bold letters. */
export function isBoldTitle({ block, text, ancestors, footnote }: Passage): boolean {
  if (block.type !== 'paragraph' || block.numbering === undefined || footnote !== undefined) return false;
  if (ancestors.some(({ type }) => type === 'list-item' || type === 'table' || type === 'quote'))
    return false;
  const words = text.trim();
  const parts = block.children.filter(
    (node) => node.type !== 'anchor' && !(node.type === 'text' && node.value.trim() === ''),
  );
  return (
    parts.length === 1 && parts[0]?.type === 'strong' && words.length <= longest && !/[.!?;,…]$/.test(words)
  );
}
