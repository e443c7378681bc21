import type { PlacedFlow } from './page-contents.ts';
import type { Sheet } from './sheet.ts';
import type { Position, SetPages } from './typeset.ts';

/** How many pages more than those that are wanted may be set. */
const mostBefore = 8;

/**
 * A sheet that gives some pages of a document, from the nearest one before them that begins with a new flow. Undefined where that
 * is too far away to be worth it.
 */
export function partOfSheet(
  sheet: Sheet,
  flows: readonly PlacedFlow[],
  from: number,
  until: number,
): Sheet | undefined {
  let begin = flows.findIndex(({ last }) => last >= from);
  while (begin > 0 && !beginsPage(flows, begin)) begin -= 1;
  const pagesBefore = (flows[begin]?.first ?? 1) - 1;
  if (from - pagesBefore > mostBefore) return undefined;
  // What stands on the page behind them may keep something from theirs.
  const next = flows.findIndex(({ first }) => first > until + 1);
  const notes = flows.slice(0, begin).map(({ text }) => text.match(/"note":\[/g)?.length ?? 0);
  return {
    ...sheet,
    body: sheet.body.slice(begin, next < 0 ? undefined : next),
    pagesBefore,
    notesBefore: notes.reduce((sum, count) => sum + count, 0),
  };
}

/** Whether nothing that stands before it reaches to the page on which a flow begins. */
function beginsPage(flows: readonly PlacedFlow[], index: number): boolean {
  const [before, { places = [], first = 1 } = {}] = [flows[index - 1], flows[index]];
  if (before === undefined) return true;
  return places.length > 0 && before.places.length > 0 && before.places.every(([, page]) => page < first);
}

/** Whether pages that were set by themselves have their paragraphs where the whole document has them. */
export function isSameOnPages(
  whole: SetPages,
  part: SetPages,
  { pagesBefore = 0 }: Sheet,
  from: number,
  until: number,
): boolean {
  const on = (positions: readonly Position[], before: number): string =>
    positions
      .map(([mark, page, x, y]) => [mark, page + before, x.toFixed(2), y.toFixed(2)] as const)
      .filter(([, page]) => page >= from && page <= until)
      .join('\n');
  return on(part.positions, pagesBefore) === on(whole.positions, 0);
}
