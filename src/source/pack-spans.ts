import { pathName } from './path-name.ts';
import type { Span } from './span.ts';
import type { Path } from './source-file.ts';

/**
 * Where the values of a file stand, as numbers, a tenth of the size that objects would have: a run over thousands of records
 * keeps all of them. Five numbers a value, each value before those in it: where it starts and ends, where its key does (-1
 * where it has none), and the index of the next value that does not stand in it.
 */
export interface PackedSpans {
  /** The contents of the file. */
  readonly value: unknown;
  readonly numbers: Int32Array;
  /** Texts as they were read, by index, where they were not kept so. */
  readonly altered: ReadonlyMap<number, string>;
}

/** Numbers for each value. */
const width = 5;
const none = -1;

/** Packs the spans of a file whose contents are `value`. */
export function packSpans(value: unknown, spans: ReadonlyMap<string, Span>): PackedSpans {
  const numbers: number[] = [];
  const altered = new Map<number, string>();
  const pack = (part: unknown, path: Path): void => {
    const span = spans.get(pathName(path));
    const index = numbers.length / width;
    const { start = none, end = none, key } = span ?? {};
    numbers.push(start, end, key?.start ?? none, key?.end ?? none, index + 1);
    if (span?.scalar !== undefined && span.scalar.value !== part) altered.set(index, span.scalar.value);
    if (Array.isArray(part)) part.forEach((item, at) => pack(item, [...path, at]));
    else if (isMapping(part)) for (const [key, one] of Object.entries(part)) pack(one, [...path, key]);
    numbers[index * width + 4] = numbers.length / width;
  };
  pack(value, []);
  return { value, numbers: Int32Array.from(numbers), altered };
}

/** Where the values in lists and mappings stand, by the index of these: by the key of each, the index of its value. */
export type KnownChildren = Map<number, ReadonlyMap<string | number, number>>;

/** A span, and the index of its value in the file. */
export type IndexedSpan = Span & { readonly index: number };

/** The span of the value at a path; undefined where there is none. `known` is filled on the way. */
export function spanAt(
  { value, numbers, altered }: PackedSpans,
  path: Path,
  known: KnownChildren,
): IndexedSpan | undefined {
  let [index, part] = [0, value];
  for (const step of path) {
    const children = known.get(index) ?? childrenOf(part, index, numbers);
    known.set(index, children);
    const child = children.get(step);
    if (child === undefined) return undefined;
    index = child;
    part = (part as Record<string | number, unknown>)[step];
  }
  const at = index * width;
  const start = numbers[at] ?? none;
  if (start === none) return undefined;
  const [end = none, keyStart = none, keyEnd = none] = [numbers[at + 1], numbers[at + 2], numbers[at + 3]];
  return {
    index,
    start,
    end,
    ...(keyStart !== none && { key: { start: keyStart, end: keyEnd } }),
    ...(typeof part === 'string' && { scalar: { start, end, value: altered.get(index) ?? part } }),
  };
}

function childrenOf(
  holder: unknown,
  index: number,
  numbers: Int32Array,
): ReadonlyMap<string | number, number> {
  const children = new Map<string | number, number>();
  if (typeof holder !== 'object' || holder === null) return children;
  let child = index + 1;
  for (const key of Array.isArray(holder) ? holder.keys() : Object.keys(holder)) {
    children.set(key, child);
    child = numbers[child * width + 4] ?? 0;
  }
  return children;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
