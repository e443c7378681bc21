import type { SheetFlow } from './sheet.ts';

/**
 * Settles what blocks ask of their neighbours. Between two paragraphs Word takes the larger of the space below the first
 * and above the second; a table or a box comes on top, because Word can put its space only on the paragraphs beside it.
 * `leads` keeps the space above the first block: at the beginning of a box or a cell.
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
    const solid = isSolid(flow) || isSolid(settled.at(-1));
    const above = pageBreak ? flow.above : solid ? flow.above + below : Math.max(flow.above, below);
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

function isSolid(flow: SheetFlow | undefined): boolean {
  return flow?.kind === 'table' || (flow?.kind === 'box' && flow.border > 0);
}

/** A box without anything in it stands for a page break after the block before it. */
function isPageBreak(flow: SheetFlow): boolean {
  return flow.kind === 'box' && flow.pageBreak && flow.children.length === 0;
}
