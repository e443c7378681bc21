import { createHash } from 'node:crypto';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { ReportPrinter } from './report.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', advice: 'info' };

/**
 * GitLab's code quality report (JSON in the form of Code Climate), which puts findings on the lines of a merge request. What a
 * record accepts is left out, and so is what was refused: the form has no word for them.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
const printGitlab: ReportPrinter = ({ diagnostics }) => {
  const known = new Map<string, number>();
  const issues = diagnostics
    .filter(({ accepted }) => accepted === undefined)
    .map((diagnostic) => issueOf(diagnostic, known));
  return `${JSON.stringify(issues, null, 2)}\n`;
};

export default printGitlab;

function issueOf({ code, severity, place, message, remedy }: Diagnostic, known: Map<string, number>): object {
  // The line is not part of the fingerprint: a finding stays the same one when lines are added above it.
  const identity = JSON.stringify([place.file, code, message]);
  const count = (known.get(identity) ?? 0) + 1;
  known.set(identity, count);
  return {
    type: 'issue',
    check_name: code,
    description: `${message} ${remedy}`,
    categories: ['Style'],
    severity: severities[severity],
    fingerprint: createHash('sha256').update(`${identity} ${count}`).digest('hex'),
    location: { path: place.file, lines: { begin: place.start.line, end: place.end.line } },
  };
}
