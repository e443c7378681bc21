import type { Origin } from '../../document/nodes.ts';

/** Where a block was written, as `file:line:column`, so that a program can lead from the page to the record. */
export function sourceOf(origin: Origin | undefined): string | undefined {
  return origin === undefined ? undefined : `${origin.file}:${origin.start.line}:${origin.start.column}`;
}
