import { pathName } from './path-name.ts';
import type { Span } from './read-tree.ts';
import type { Path } from './source-file.ts';

/** The spans of a file as numbers, a tenth of their size: a run over thousands of records keeps all of them. */
export interface PackedSpans {
  readonly value: unknown;
  readonly numbers: Int32Array;
  /** Spans of texts that were not kept as they were read. */
  readonly altered: ReadonlyMap<string, Span>;
}

/** Packs the spans of a file whose contents are `value`. */
export function packSpans(value: unknown, spans: ReadonlyMap<string, Span>): PackedSpans {
  const numbers: number[] = [];
  const altered = new Map<string, Span>();
  visitValues(value, [], (part, path) => {
    const name = pathName(path);
    const span = spans.get(name);
    numbers.push(span?.start ?? none, span?.end ?? none, span?.key?.start ?? none, span?.key?.end ?? none);
    if (span?.scalar !== undefined && span.scalar.value !== part) altered.set(name, span);
  });
  return { value, numbers: Int32Array.from(numbers), altered };
}

const none = -1;

/** The spans as they were packed. */
export function unpackSpans({ value, numbers, altered }: PackedSpans): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  let at = 0;
  visitValues(value, [], (part, path) => {
    const [start = none, end = none, keyStart = none, keyEnd = none] = numbers.subarray(at, at + 4);
    at += 4;
    if (start === none) return;
    const name = pathName(path);
    spans.set(
      name,
      altered.get(name) ?? {
        start,
        end,
        ...(keyStart !== none && { key: { start: keyStart, end: keyEnd } }),
        ...(typeof part === 'string' && { scalar: { start, end, value: part } }),
      },
    );
  });
  return spans;
}

/** Goes through a value and all in it, in an order that is the same each time. */
function visitValues(value: unknown, path: Path, visit: (part: unknown, path: Path) => void): void {
  visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) value.forEach((part, index) => visitValues(part, [...path, index], visit));
  else for (const [key, part] of Object.entries(value)) visitValues(part, [...path, key], visit);
}
