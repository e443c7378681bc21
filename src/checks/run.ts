import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts';
import { discoverChecks } from '../discover.ts';
import { acceptanceOf } from './acceptances.ts';
import type { Check, CheckedRecord, CheckedReport, Find } from './check.ts';
import { isInexact } from './passages.ts';
import { findingsInArchive } from './run-on-archive.ts';
import { severityFor } from './settings.ts';

/** What of a record can be checked. */
export interface Checking {
  readonly record: CheckedRecord;
  readonly status: 'draft' | 'final';
  /** BCP 47 language of the record. */
  readonly language: string;
  /** The document; undefined where none is made of the record. */
  readonly report: CheckedReport | undefined;
  /** Texts of the record that its document does not hold, put together as if they were one. */
  readonly texts: CheckedReport | undefined;
  /** The file of the record as it was written, where this one is in another language. */
  readonly originalFile: string | undefined;
  /** Whether other faults keep a document from being made: what is found is then not all. */
  readonly isPartial: boolean;
}

/**
 * Runs all rules that know the language of a record, and tells what they found, the acceptances of the record laid over
 * it.
 */
export async function runChecks(checking: Checking, diagnose: Diagnose): Promise<void> {
  const { record, report, texts } = checking;
  const all = await discoverChecks();
  const checks = all.filter(
    ({ code, languages }) =>
      (languages === undefined || languages.includes(checking.language)) &&
      severityFor(code, record) !== 'off',
  );
  const findings: Diagnostic[] = [];
  for (const check of checks) {
    const find = finder(check, (finding) => findings.push(accepted(finding, record)));
    // What is said of the facts is said with the original.
    if (checking.originalFile === undefined) check.runOnRecord?.(record, find);
    if (report !== undefined) check.run?.(report, find);
    if (texts !== undefined && check.texts === true) check.run?.(texts, find);
  }
  for (const finding of findingsInArchive(checks, record)) findings.push(accepted(finding, record));
  const last: Diagnostic[] = [];
  const found = { found: findings, codes: new Set(all.map(({ code }) => code)) };
  if (!checking.isPartial)
    for (const check of checks)
      check.runOnFindings?.(
        record,
        found,
        finder(check, (finding) => last.push(finding)),
      );
  // What is said of words of the original is said with the original.
  const isOwn = ({ place }: Diagnostic): boolean =>
    checking.originalFile === undefined || place.file !== checking.originalFile;
  for (const finding of [...findings, ...last].filter(isOwn))
    diagnose(inDraft(graded(finding, record), checking));
}

function finder({ code, severity }: Check, tell: Diagnose): Find {
  return ({ fix, ...finding }) => {
    // Words that are not written as they are printed cannot be put right where they stand.
    const isCertain = fix !== undefined && !fix.edits.some(({ place }) => isInexact(place));
    tell({ severity, ...finding, ...(isCertain && { fix }), code });
  };
}

/** A finding as grave as the group wants it. */
function graded(finding: Diagnostic, record: CheckedRecord): Diagnostic {
  const severity = severityFor(finding.code, record);
  return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
}

function accepted(finding: Diagnostic, { entry, archive }: CheckedRecord): Diagnostic {
  const acceptance = acceptanceOf(finding, entry, archive);
  return acceptance === undefined ? finding : { ...finding, accepted: { reason: acceptance.reason } };
}

/**
 * A draft may still break the rules: what is an error in a final report, and stops it, is told as a warning there, so
 * that the draft can be shown to those who will correct it.
 */
function inDraft(finding: Diagnostic, { status }: Checking): Diagnostic {
  return status === 'draft' && finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}
