import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { discoverChecks } from '../discover.ts';
import type { CheckedReport } from './check.ts';

/** Runs all rules that know the language of a report. */
export async function runChecks(report: CheckedReport, diagnose: Diagnose): Promise<void> {
  for (const { code, severity, languages, run } of await discoverChecks()) {
    if (languages !== undefined && !languages.includes(report.language.code)) continue;
    run(report, (finding) => {
      diagnose({ severity, ...finding, code });
    });
  }
}
