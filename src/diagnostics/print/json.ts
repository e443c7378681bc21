import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';

/**
 * Diagnostics for programs: a JSON array in the order given, with the same keys in the same order in each. Lines and
 * columns count from 1, offsets from 0; columns and offsets in UTF-16 units; the end is not part of the range.
 */
export function printDiagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(diagnostics.map(plain), null, 2)}\n`;
}

function plain({ place, code, severity, message, remedy, related = [] }: Diagnostic): object {
  return {
    ...plainPlace(place),
    code,
    severity,
    message,
    remedy,
    related: related.map((other) => ({ ...plainPlace(other.place), message: other.message })),
  };
}

function plainPlace({ file, start, end }: Place): object {
  return { file, range: { start: plainPoint(start), end: plainPoint(end) } };
}

function plainPoint({ line, column, offset }: Place['start']): object {
  return { line, column, offset };
}
