import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { discoverChecks } from '../discover.ts';
import type { CheckedReport } from './check.ts';

/** Runs all rules on a report. */
export async function runChecks(report: CheckedReport, diagnose: Diagnose): Promise<void> {
  for (const check of await discoverChecks()) check.run(report, diagnose);
}
