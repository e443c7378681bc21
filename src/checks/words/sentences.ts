import type { List, ListItem } from '../../document/nodes.ts';
import type { Passage } from '../passages.ts';
import { perReport } from './per-report.ts';

/** The items of a list, each with the passages that stand in it. */
export interface ListPassages {
  readonly list: List;
  readonly items: readonly { readonly item: ListItem; readonly first: Passage; readonly last: Passage }[];
  /** The passage before the list. */
  readonly lead: Passage | undefined;
}

/** All lists of a document whose items were written in the record, outside of quotations. */
export function listsIn(passages: readonly Passage[]): readonly ListPassages[] {
  return listsOf({ passages });
}

const listsOf = perReport(({ passages }): readonly ListPassages[] => {
  const lists = new Map<
    List,
    { items: Map<ListItem, { first: Passage; last: Passage }>; lead: Passage | undefined }
  >();
  for (const [index, passage] of passages.entries()) {
    if (passage.ancestors.some(({ type }) => type === 'quote')) continue;
    const at = passage.ancestors.findLastIndex(({ type }) => type === 'list-item');
    const [list, item] = [passage.ancestors[at - 1], passage.ancestors[at]];
    if (list?.type !== 'list' || item?.type !== 'list-item' || !passage.isOwn(0, passage.text.length))
      continue;
    const known = lists.get(list) ?? {
      items: new Map<ListItem, { first: Passage; last: Passage }>(),
      lead: passages[index - 1],
    };
    lists.set(list, known);
    const first = known.items.get(item)?.first ?? passage;
    known.items.set(item, { first, last: passage });
  }
  return [...lists].map(([list, { items, lead }]) => ({
    list,
    lead,
    items: [...items].map(([item, { first, last }]) => ({ item, first, last })),
  }));
});

/** The most frequent of some values, with how often it occurs. */
export function mostFrequent<Value>(values: readonly Value[]): readonly [Value, number] | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0];
}
