import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Errors first, what is accepted last; each in the order of the record, as it comes. */
export function inOrderOfWork(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...findings].sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ severity, accepted }: Diagnostic): number {
  return accepted === undefined ? ['error', 'warning', 'advice'].indexOf(severity) : 3;
}
