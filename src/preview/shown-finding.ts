import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ShownFinding } from './state.ts';

/** A finding as the page shows it. */
export function shownFinding(diagnostic: Diagnostic): ShownFinding {
  const { code, severity, message, remedy, place, accepted } = diagnostic;
  const { file, start } = place;
  return {
    ...{ code, severity, message, remedy, file, line: start.line, column: start.column },
    ...(accepted !== undefined && { accepted: accepted.reason }),
  };
}
