import { createCollector } from '../diagnostics/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ReadRequest, textFinder } from './open-request.ts';
import type { Refusal } from './refusal.ts';

/** A file that was written: its path for messages, and its size in bytes. */
export interface WrittenFile {
  readonly path: string;
  readonly size: number;
}

/** What became of a report in a run. */
export interface ReportResult {
  readonly id: string;
  /** `failed`: there were errors, and its files are as they were. */
  readonly state: 'written' | 'unchanged' | 'failed';
  /** Number of pages of the PDF, where one was made. */
  readonly pages?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file of the folder that is not what the data says. */
export interface StaleFile {
  readonly path: string;
  /** `stray`: no record makes it. */
  readonly state: 'different' | 'missing' | 'stray';
}

/** How a run went. It was good where there is no refusal, no diagnostic that is an error, and no stale file. */
export interface RunResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
  /** IDs of the records that were checked or made into documents. */
  readonly records: readonly string[];
  readonly reports: readonly ReportResult[];
  readonly written: readonly WrittenFile[];
  /** Only where the folder is compared. */
  readonly stale: readonly StaleFile[];
  readonly textOf: (path: string) => string | undefined;
}

/** The result of a run that got so far, with all that was said in it. */
export function resultOf({ collector, files }: ReadRequest, known: Partial<RunResult>): RunResult {
  const all = createCollector();
  for (const diagnostic of collector.sorted()) all.diagnose(diagnostic);
  for (const { diagnostics } of known.reports ?? []) diagnostics.forEach(all.diagnose);
  return {
    diagnostics: all.sorted(),
    refusals: [],
    records: [],
    reports: [],
    written: [],
    stale: [],
    textOf: textFinder(files),
    ...known,
  };
}
