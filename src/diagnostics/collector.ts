import type { Diagnose, Diagnostic } from './diagnostic.ts';

/** Gathers the diagnostics of a run, each once. */
export interface Collector {
  readonly diagnose: Diagnose;
  /** All so far, sorted by file, line, column, code: the same order whatever order they came in. */
  readonly sorted: () => readonly Diagnostic[];
  /** Whether there is an error that the record does not accept. */
  readonly hasErrors: () => boolean;
}

/**
 * An empty collector. A diagnostic that is the same in code, place and message is kept once, and as accepted if it is
 * accepted once: words of a meeting are found again in the report over several meetings.
 */
export function createCollector(): Collector {
  const byIdentity = new Map<string, Diagnostic>();
  return {
    diagnose(diagnostic) {
      const { code, place, message } = diagnostic;
      const identity = JSON.stringify([code, place.file, place.start.offset, place.end.offset, message]);
      const known = byIdentity.get(identity);
      if (known === undefined || (known.accepted === undefined && diagnostic.accepted !== undefined))
        byIdentity.set(identity, diagnostic);
    },
    sorted: () => withoutMissing([...byIdentity.values()]).sort(compareDiagnostics),
    hasErrors: () => [...byIdentity.values()].some(isOpenError),
  };
}

/** Of a file that is there and cannot be read, it is not told as well that it is missing. */
function withoutMissing(all: Diagnostic[]): Diagnostic[] {
  const refused = new Set(
    all.filter(({ code }) => code.startsWith('file/')).map(({ place: { file } }) => file),
  );
  return all.filter(({ code, place }) => code !== 'house/missing-file' || !refused.has(place.file));
}

/** Whether a diagnostic is an error that nobody has accepted: it keeps documents from being made. */
export function isOpenError({ severity, accepted }: Diagnostic): boolean {
  return severity === 'error' && accepted === undefined;
}

function compareDiagnostics(one: Diagnostic, other: Diagnostic): number {
  return (
    compareText(one.place.file, other.place.file) ||
    one.place.start.offset - other.place.start.offset ||
    compareText(one.code, other.code) ||
    compareText(one.message, other.message)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
