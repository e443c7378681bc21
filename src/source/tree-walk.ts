import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { type LineIndex, placeOf } from '../diagnostics/place.ts';
import type { SchemaHints } from './schema-hints.ts';
import type { Span } from './span.ts';

/** What a tree of YAML is read from. */
export interface Reading {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly diagnose: Diagnose;
  readonly hints?: SchemaHints | undefined;
}

/** A tree that is being read. */
export interface TreeWalk extends Reading {
  /** Where the values that were read so far stand, by the names of their paths. */
  readonly spans: Map<string, Span>;
}

/** What is wrong at some place of the tree. */
export interface TreeFault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Tells of a fault between two offsets. */
export function tellFault(
  fault: TreeFault,
  { start, end }: Pick<Span, 'start' | 'end'>,
  { file, lines, diagnose }: Reading,
  severity: 'error' | 'warning' = 'error',
): void {
  diagnose({ ...fault, severity, place: placeOf(file, lines, start, end) });
}
