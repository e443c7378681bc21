import type { Entry } from '../archive/archive.ts';

/**
 * Whether all entries of lists of a record that go by an ID are written with it. Where one is not, which is told, and the record is read
 * all the same, nothing else may be concluded from the ID that stands for it.
 */
export function hasAllIds({ contents, source }: Entry<unknown>): boolean {
  return Object.entries(contents as Readonly<Record<string, unknown>>).every(
    ([key, list]) =>
      !Array.isArray(list) || list.every((item, index) => !hasId(item) || source.has([key, index, 'id'])),
  );
}

function hasId(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'id' in item;
}
