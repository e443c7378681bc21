import type { SheetFlow } from './sheet.ts';

/**
 * Settles what blocks ask of their neighbours. Word adds the space below a paragraph to the space above the next one;
 * Typst takes the larger of the two, so the sum is given to the second. `leads` keeps the space above the first block:
 * at the beginning of a box or a cell.
 */
export function settleSpace(flows: readonly SheetFlow[], leads: boolean): readonly SheetFlow[] {
  const settled: SheetFlow[] = [];
  let below = 0;
  let breaks = false;
  for (const flow of flows) {
    if (isPageBreak(flow)) {
      breaks = true;
      continue;
    }
    const pageBreak = flow.pageBreak || breaks;
    const above = flow.above + (pageBreak ? 0 : below);
    const stays = pageBreak || (settled.length === 0 && leads);
    const last = settled.at(-1);
    if (flow.kind === 'box' && flow.keepWithPrevious && last !== undefined)
      settled[settled.length - 1] = { ...last, sticky: true };
    settled.push({ ...flow, pageBreak, above: stays ? 0 : above, lead: stays ? above : 0 });
    below = flow.below;
    breaks = false;
  }
  return settled;
}

/** A box without anything in it stands for a page break after the block before it. */
function isPageBreak(flow: SheetFlow): boolean {
  return flow.kind === 'box' && flow.pageBreak && flow.children.length === 0;
}
