import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { discoverChecks } from '../discover.ts';
import type { CheckedReport } from './check.ts';

/**
 * Runs all rules on a report. A draft may still break them: what is an error in a final report, and stops it, is told
 * as a warning there, so that the draft can be shown to those who will correct it.
 */
export async function runChecks(report: CheckedReport, diagnose: Diagnose): Promise<void> {
  const draft = report.document.properties.status === 'draft';
  const tell: Diagnose = (diagnostic) =>
    diagnose(draft && diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic);
  for (const check of await discoverChecks()) check.run(report, tell);
}
