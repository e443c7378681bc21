import type { Block } from './nodes.ts';
import { textOf } from './text.ts';

const led: readonly Block['type'][] = ['list', 'quote', 'table'];

/** Whether a paragraph announces the list, quoted text or table below it: the end of a page may not part them. */
export function leadsOn(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'paragraph' || next === undefined || !led.includes(next.type)) return false;
  return /[:：]\s*$/.test(textOf(block.children));
}
