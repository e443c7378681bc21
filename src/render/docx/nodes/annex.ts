import type { Annex } from '../../../document/nodes.ts';
import { bookmarkFlow } from '../bookmarked.ts';
import { type Context, renderBlocks } from '../context.ts';
import { changeFirst, type Flow } from '../flow.ts';

/** An annex: its first paragraph begins a new page and carries the bookmark that references to the annex point to. */
export function annex(node: Annex, context: Context): readonly Flow[] {
  const breakBefore = context.known.style.annex['page-break-before'];
  return changeFirst(renderBlocks(node.children, context), (flow) => ({
    ...bookmarkFlow(node.id, flow, context),
    breakBefore: flow.breakBefore || breakBefore,
  }));
}
