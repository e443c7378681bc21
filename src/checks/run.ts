import type { Diagnose, Severity } from '../diagnostics/diagnostic.ts';
import { discoverChecks } from '../discover.ts';
import type { CheckedReport } from './check.ts';

/**
 * Runs all rules that know the language of a report. A draft may still break them: what is an error in a final report,
 * and stops it, is told as a warning there, so that the draft can be shown to those who will correct it.
 */
export async function runChecks(report: CheckedReport, diagnose: Diagnose): Promise<void> {
  const isDraft = report.document.properties.status === 'draft';
  const grade = (severity: Severity): Severity => (isDraft && severity === 'error' ? 'warning' : severity);
  for (const { code, severity, languages, run } of await discoverChecks()) {
    if (languages !== undefined && !languages.includes(report.language.code)) continue;
    run(report, (finding) => {
      diagnose({ ...finding, severity: grade(finding.severity ?? severity), code });
    });
  }
}
