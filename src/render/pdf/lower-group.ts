import type { Block, Group } from '../../document/nodes.ts';
import { settleSpace } from './settle-space.ts';
import type { Lowering, Surroundings } from './lowering.ts';
import type { SheetFlow } from './sheet.ts';

type LowerBlocks = (blocks: readonly Block[], lowering: Lowering, at: Surroundings) => readonly SheetFlow[];

/** A group: a box if it has a line or stands on one page, else just its blocks with space around. */
export function lowerGroup(
  group: Group,
  lowering: Lowering,
  at: Surroundings,
  lowerBlocks: LowerBlocks,
): readonly SheetFlow[] {
  const look = lowering.style.groups[group.role] ?? {};
  const border = look.border ?? 0;
  const inset = look.inset ?? 0;
  const flows = lowerBlocks(group.children, lowering, { ...at, width: at.width - 2 * inset });
  const before = look.before ?? 0;
  const after = look.after ?? 0;
  if (border > 0 || look['keep-together'] === true) {
    const [first] = flows;
    const box: SheetFlow = {
      kind: 'box',
      holders: at.holders,
      above: before + (border > 0 ? 0 : (first?.above ?? 0)),
      below: after,
      lead: 0,
      sticky: false,
      keepWithPrevious: look['keep-with-previous'] ?? false,
      pageBreak: false,
      border,
      inset,
      breakable: look['keep-together'] !== true,
      children: settleSpace(border > 0 ? flows : withoutFirstSpace(flows), true),
    };
    return withPageBreak([box], look['page-break-after'] ?? false);
  }
  return withPageBreak(withSpace(flows, before, after), look['page-break-after'] ?? false);
}

function withoutFirstSpace(flows: readonly SheetFlow[]): readonly SheetFlow[] {
  return flows.map((flow, index) => (index === 0 ? { ...flow, above: 0 } : flow));
}

function withSpace(flows: readonly SheetFlow[], before: number, after: number): readonly SheetFlow[] {
  return flows.map((flow, index) => ({
    ...flow,
    above: flow.above + (index === 0 ? before : 0),
    below: flow.below + (index === flows.length - 1 ? after : 0),
  }));
}

/** A page break after a group is an empty box, which the next block takes over. */
function withPageBreak(flows: readonly SheetFlow[], breaks: boolean): readonly SheetFlow[] {
  if (!breaks) return flows;
  const mark: SheetFlow = {
    kind: 'box',
    holders: [],
    above: 0,
    below: 0,
    lead: 0,
    sticky: false,
    keepWithPrevious: false,
    pageBreak: true,
    border: 0,
    inset: 0,
    breakable: true,
    children: [],
  };
  return [...flows, mark];
}
