import { describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import { printSummary } from '../../src/diagnostics/print/summary.ts';
import { diagnosticAt } from './diagnostic-at.ts';

function found(severity: Severity, file: string): Diagnostic {
  const one = diagnosticAt('a', 'a');
  return { ...one, severity, place: { ...one.place, file } };
}

describe('the summary', () => {
  it.each<[string, readonly Diagnostic[]]>([
    ['No problems.', []],
    ['1 error in 1 file.', [found('error', 'a')]],
    ['2 errors in 1 file.', [found('error', 'a'), found('error', 'a')]],
    ['2 errors and 1 warning in 3 files.', [found('warning', 'a'), found('error', 'b'), found('error', 'c')]],
    [
      '1 error, 2 warnings and 1 piece of advice in 2 files.',
      [found('advice', 'a'), found('warning', 'a'), found('warning', 'b'), found('error', 'a')],
    ],
    ['2 pieces of advice in 2 files.', [found('advice', 'a'), found('advice', 'b')]],
  ])('says “%s”', (summary, diagnostics) => {
    expect(printSummary(diagnostics)).toBe(summary);
  });
});
