import type { Origin } from '../../document/nodes.ts';
import { nameOfSource } from '../source-names.ts';
import type { Context } from './context.ts';

/** Where a block was written, as `file:line:column`, so that a program can lead from the page to the record. */
export function sourceOf(origin: Origin | undefined, { options }: Context): string | undefined {
  if (origin === undefined) return undefined;
  const { line, column } = origin.start;
  return `${nameOfSource(origin.file, options.folders)}:${line}:${column}`;
}
