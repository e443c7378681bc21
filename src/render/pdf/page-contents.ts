import { createHash } from 'node:crypto';
import type { Sheet } from './sheet.ts';
import type { Position, SetPages } from './typeset.ts';

/** What stands at the top level of a sheet, and where it came to stand. */
export interface PlacedFlow {
  /** As data, without what draws nothing. */
  readonly text: string;
  /** The places of its paragraphs, in their order. */
  readonly places: readonly Position[];
  /** The first and the last page that it may stand on. A picture, of which no place is known, stands somewhere between its neighbours. */
  readonly first: number;
  readonly last: number;
}

/** The flows of a sheet with their places. */
export function placedFlows(sheet: Sheet, { count, positions }: SetPages): readonly PlacedFlow[] {
  const byMark = new Map<number, Position[]>();
  for (const position of positions) {
    const known = byMark.get(position[0]);
    if (known === undefined) byMark.set(position[0], [position]);
    else known.push(position);
  }
  // A name of the data cannot stand in a text: quotation marks are escaped there.
  const flows = sheet.body.map((flow) => {
    const text = JSON.stringify(flow);
    const places = [...text.matchAll(/"mark":(\d+)/g)].flatMap(([, mark]) => byMark.get(Number(mark)) ?? []);
    return {
      text: text.replace(/,"mark":\d+|"holders":\[[^\]]*\],/g, ''),
      places,
      pages: places.map(([, page]) => page),
    };
  });
  let first = 1;
  const begun = flows.map(({ pages, ...flow }) => {
    const from = pages.length === 0 ? first : Math.min(...pages);
    first = Math.max(from, ...pages);
    return { ...flow, first: from, last: first };
  });
  return begun.map((flow, index) => ({
    ...flow,
    last: Math.max(flow.last, begun[index + 1]?.first ?? count),
  }));
}

/**
 * A name for each page that changes with what is drawn on it, without drawing it: the same flows at the same places, with the
 * same styles on a page of the same number, are drawn alike.
 */
export function pageHashes(sheet: Sheet, flows: readonly PlacedFlow[], count: number): readonly string[] {
  const { body: _, title: _1, author: _2, subject: _3, keywords: _4, created: _5, ...common } = sheet;
  const hashOfCommon = hashOf(JSON.stringify(common));
  const onPages = Array.from({ length: count }, (): string[] => []);
  for (const [index, { text, places, first, last }] of flows.entries()) {
    const hashOfText = hashOf(text);
    // Where the next one begins tells of a picture at the end where it stands.
    const ends = [...places, ...(flows[index + 1]?.places.slice(0, 1) ?? [])];
    for (let page = first; page <= last; page += 1)
      onPages[page - 1]?.push(hashOfText, ...ends.map(([, on, x, y]) => `${on - page} ${x} ${y}`));
  }
  return onPages.map((contents, index) => hashOf([hashOfCommon, index + 1, ...contents].join('\n')));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
