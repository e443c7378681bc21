import { pageHashes, placedFlows } from './page-contents.ts';
import { type Drawing, drawingsOf } from './page-drawing.ts';
import { isSameOnPages, partOfSheet } from './part-of-sheet.ts';
import type { Sheet } from './sheet.ts';
import { type Needs, type SetPages, typesetPages } from './typeset.ts';

/** Up to so many pages are drawn all at once: that takes no longer than to set some of them by themselves. */
const few = 4;

/** Of more pages so many at first, for who looks at them; then more at a time, yet so that somebody who saves meanwhile need not wait long. */
const [atFirst, atOnce] = [4, 12];

/**
 * Up to so many pages of a report that is opened are drawn in one go after the first ones: what is set already need not be set again in
 * parts. Whoever writes has not begun by then; later on a save would wait for it.
 */
const mostInOneGo = 100;

/** Draws the pages of a document when somebody asks for them. */
export interface PageDrawer {
  /** A name for each page that changes with what is drawn on it. */
  readonly hashes: readonly string[];
  /** The drawing of a page; undefined where there is none of this name. */
  readonly drawing: (hash: string) => string | undefined;
  /** Those that are drawn already. */
  readonly drawn: ReadonlyMap<string, Drawing>;
}

/** Takes over from `before` what did not change. */
export function pageDrawer(
  sheet: Sheet,
  needs: Needs,
  set: SetPages,
  before: PageDrawer | undefined,
): PageDrawer {
  const flows = placedFlows(sheet, set);
  const hashes = pageHashes(sheet, flows, set.count);
  const drawn = new Map<string, Drawing>();
  for (const hash of hashes) {
    const known = before?.drawn.get(hash);
    if (known !== undefined) drawn.set(hash, known);
  }

  let most = atFirst;
  const isOpening = before === undefined && set.count <= mostInOneGo;

  /** The pages around one that are not drawn yet, from 1. */
  function around(page: number): readonly [from: number, until: number] {
    const isMissing = (one: number): boolean => {
      const hash = hashes[one - 1];
      return hash !== undefined && !drawn.has(hash);
    };
    let [from, until] = [page, page];
    while (until - from + 1 < most && isMissing(until + 1)) until += 1;
    while (until - from + 1 < most && isMissing(from - 1)) from -= 1;
    return [from, until];
  }

  function keep(drawings: readonly Drawing[], from: number): void {
    for (const [index, drawing] of drawings.entries()) {
      const hash = hashes[from - 1 + index];
      if (hash !== undefined && !drawn.has(hash)) drawn.set(hash, drawing);
    }
  }

  /** Whether the pages could be set by themselves as they stand among all. */
  function drawPart(from: number, until: number): boolean {
    const part = partOfSheet(sheet, flows, from, until);
    const setPart = part && setAlone(part, needs);
    if (part === undefined || setPart === undefined) return false;
    if (!isSameOnPages(set, setPart, part, from, until)) return false;
    const before = part.pagesBefore ?? 0;
    keep(drawingsOf(setPart.draw(), from - before, until - before), from);
    most = atOnce;
    return true;
  }

  return {
    hashes,
    drawn,
    drawing(hash) {
      const page = hashes.indexOf(hash) + 1;
      if (page === 0) return undefined;
      const isWhole = set.count <= few || (isOpening && most > atFirst);
      if (!drawn.has(hash) && (isWhole || !drawPart(...around(page)))) keep(drawingsOf(set.draw()), 1);
      return drawn.get(hash)?.();
    },
  };
}

/** Undefined where pages cannot be set without the others: a note that is referred to stands on one of these. */
function setAlone(part: Sheet, needs: Needs): SetPages | undefined {
  try {
    return typesetPages(part, needs);
  } catch {
    return undefined;
  }
}
