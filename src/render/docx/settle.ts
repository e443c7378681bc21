import { type Flow, type FlowParagraph, noWishes } from './flow.ts';

/** A paragraph of one point that leaves no mark, where a table may not stand without a paragraph below it. */
const spacer: FlowParagraph = {
  ...noWishes,
  kind: 'paragraph',
  before: 0,
  after: 0,
  options: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, run: { size: 2 } },
};

/**
 * Brings the wishes of neighbours to rest: a page break after a block becomes one before the next, a block kept with
 * the previous one makes that one keep with its next, and space around a table, which has none of its own in
 * Word, goes to the paragraphs beside it.
 */
export function settle(flows: readonly Flow[]): readonly Flow[] {
  const spaced = withSpacers(flows);
  return spaced.map((flow, index) => settleOne(flow, spaced[index - 1], spaced[index + 1]));
}

function settleOne(flow: Flow, previous: Flow | undefined, next: Flow | undefined): Flow {
  return {
    ...flow,
    breakBefore: flow.breakBefore || previous?.breakAfter === true,
    keepWithNext: flow.keepWithNext || next?.keepWithPrevious === true,
    moreBefore: flow.moreBefore + (previous?.kind === 'table' ? previous.moreAfter : 0),
    moreAfter: flow.moreAfter + (next?.kind === 'table' ? next.moreBefore : 0),
  };
}

/**
 * Word joins tables that follow each other, and a body or cell must end with a paragraph (ECMA-376 part 1, 17.4.66):
 * only there a paragraph is put in, and above a table that wants space and has nothing above it.
 */
function withSpacers(flows: readonly Flow[]): readonly Flow[] {
  if (flows.length === 0) return [spacer];
  const lead = flows[0]?.kind === 'table' && flows[0].moreBefore > 0 ? [spacer] : [];
  const spaced = flows.flatMap((flow, index) => {
    const next = flows[index + 1];
    const alone = flow.kind === 'table' && (next === undefined || next.kind === 'table');
    return alone ? [flow, breakingOn(flow)] : [flow];
  });
  return [...lead, ...spaced];
}

/** The page break after a table that a paragraph follows for form's sake belongs behind that paragraph. */
function breakingOn(flow: Flow): FlowParagraph {
  return { ...spacer, breakAfter: flow.breakAfter, keepWithNext: flow.keepWithNext };
}
