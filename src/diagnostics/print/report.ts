import type { Diagnostic } from '../diagnostic.ts';

/** A rule as machine formats describe it. */
export interface DescribedRule {
  readonly code: string;
  readonly rule: string;
  readonly reason?: string;
}

/** Why what was asked for could not be looked at: no data folder, no such record. It has no place in a file. */
export interface Refused {
  readonly message: string;
  readonly remedy: string;
}

/** What a machine format is made from: all diagnostics, those too that a record accepts. */
export interface DiagnosticReport {
  readonly diagnostics: readonly Diagnostic[];
  /** IDs or paths of what was checked, for formats that tell of what is good too. */
  readonly checked: readonly string[];
  /** Without them, nothing found would mean that all is well. */
  readonly refusals: readonly Refused[];
  /** Rules that are described somewhere; codes that are not among them stand by themselves. */
  readonly rules: readonly DescribedRule[];
  /** Version of the program. */
  readonly version: string;
}

/** Diagnostics as one document for another program, ended by a new line. */
export type ReportPrinter = (report: DiagnosticReport) => string;
