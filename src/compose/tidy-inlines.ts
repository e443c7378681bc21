import type { Inline } from '../document/nodes.ts';

/**
 * Takes away white space that comes from how a text is written, not from what it says: at the two ends of a
 * paragraph, around a new line, and one of two spaces around an anchor, which leaves no mark on paper.
 */
export function tidyInlines(inlines: readonly Inline[]): readonly Inline[] {
  const tidy: Inline[] = [];
  for (const [index, inline] of inlines.entries()) {
    if (inline.type !== 'text') {
      tidy.push(inline);
      continue;
    }
    let { value } = inline;
    if (afterSpace(inlines, index)) value = value.replace(/^[ \t\n]+/, '');
    if (beforeLineEnd(inlines, index)) value = value.replace(/[ \t\n]+$/, '');
    if (value !== '') tidy.push(value === inline.value ? inline : { ...inline, value });
  }
  return tidy;
}

/** Whether what stands before is the beginning of a line, or ends with a space already. */
function afterSpace(inlines: readonly Inline[], index: number): boolean {
  const passed = inlines.slice(0, index).toReversed();
  const before = passed.find((inline) => inline.type !== 'anchor');
  if (before === undefined || before.type === 'break') return true;
  return before.type === 'text' && passed[0]?.type === 'anchor' && /[ \t\n]$/.test(before.value);
}

function beforeLineEnd(inlines: readonly Inline[], index: number): boolean {
  const next = inlines.slice(index + 1).find((inline) => inline.type !== 'anchor');
  return next === undefined || next.type === 'break';
}
