import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { parseDocument } from './parse-document.ts';

/** A scalar of a file, with what stands around it. */
export interface Leaf {
  readonly node: Scalar;
  readonly start: number;
  readonly end: number;
  /** Whether it stands inside of `[ … ]` or `{ … }`. */
  readonly inBrackets: boolean;
}

/** What a file holds, in order: its scalars, and signs for where collections begin and end. */
export type Token = Leaf | '{' | '}' | '[' | ']' | 'nothing';

/** A part of a file, as offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * All that a parsed file holds, in order. Entries of collections that stand wholly within one of the `deleted` ranges
 * are left out and put into `found`.
 */
export function flattenDocument(
  document: NonNullable<ReturnType<typeof parseDocument>>,
  deleted: readonly Range[] = [],
  found = new Set<Range>(),
): readonly Token[] {
  const tokens: Token[] = [];

  function isDeleted(first: Node | null, last: Node | null): boolean {
    const start = first?.range?.[0] ?? last?.range?.[0];
    const end = last?.range?.[1] ?? first?.range?.[1];
    if (start === undefined || end === undefined) return false;
    const range = deleted.find((one) => one.start <= start && end <= one.end);
    if (range !== undefined) found.add(range);
    return range !== undefined;
  }

  function add(node: Node | null, inBrackets: boolean): void {
    if (isMap(node)) {
      tokens.push('{');
      for (const pair of node.items) {
        const [key, value] = [pair.key as Node | null, pair.value as Node | null];
        if (isDeleted(key, value)) continue;
        add(key, inBrackets || node.flow === true);
        add(value, inBrackets || node.flow === true);
      }
      tokens.push('}');
    } else if (isSeq(node)) {
      tokens.push('[');
      for (const item of node.items as (Node | null)[])
        if (!isDeleted(item, item)) add(item, inBrackets || node.flow === true);
      tokens.push(']');
    } else if (isScalar(node)) {
      const [start, end] = node.range ?? [0, 0];
      tokens.push({ node, start, end, inBrackets });
    } else tokens.push('nothing');
  }

  add(document.contents, false);
  return tokens;
}
