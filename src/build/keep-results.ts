import type { Project } from '../pipeline.ts';
import type { Building } from './building.ts';
import { keepLedger, lineOf } from './keep-ledger.ts';
import type { KnownFindings } from './known-findings.ts';
import type { ReportVersion } from './report-version.ts';
import type { LedgerReport } from './ledger.ts';
import type { MadeReport } from './make.ts';
import { unchangedReport } from './nothing-to-do.ts';
import type { Opened } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { ReportResult } from './run-result.ts';
import type { Store } from './store.ts';

/** What became of the reports of a build, in memory and in the ledger. */
export interface Results {
  readonly find: (id: string) => ReportResult | undefined;
  /** A report whose files stay as they are. */
  readonly takeUnchanged: (id: string, line: LedgerReport) => void;
  /** Puts the files of a report in place. */
  readonly takeMade: (made: MadeReport) => Promise<void>;
  /** Writes down all of it, for the next run. */
  readonly save: () => Promise<void>;
}

/** With what results are kept. */
export interface KeepingResults {
  readonly building: Building;
  readonly opened: Opened;
  readonly project: Project;
  readonly pipeline: Pipeline;
  readonly store: Store;
  readonly findings: KnownFindings;
  /** All reports of which documents can be made. */
  readonly buildable: readonly ReportVersion[];
  /** Whether the files that a report is made from have errors. */
  readonly isHeldUp: (id: string) => boolean;
}

/** A run over thousands of reports writes down what it has made every so many milliseconds: it may be killed. */
const savedEvery = 20_000;

/** The results of a build that begins. */
export function keepResults(keeping: KeepingResults): Results {
  const { building, opened, project, pipeline, store, findings, buildable, isHeldUp } = keeping;
  const results = new Map<string, ReportResult>();
  const lines = new Map<string, LedgerReport>();
  let savedAt = Date.now();
  const save = async (): Promise<void> => {
    savedAt = Date.now();
    await keepLedger(building, opened, buildable, lines);
  };
  return {
    save,
    find: (id) => results.get(id),
    takeUnchanged(id, line) {
      lines.set(id, line);
      for (const result of unchangedReport(id, line)) results.set(id, result);
    },
    async takeMade(made) {
      const { id, files, diagnostics } = made;
      const grounds = findings.keep(made);
      const isFailed = files.length < building.request.formats.length || isHeldUp(id);
      const state = isFailed ? undefined : await store.put(made);
      if (state === undefined) {
        results.set(id, { id, state: 'failed', diagnostics });
        return;
      }
      const pages = files.find((file) => file.pages !== undefined)?.pages;
      results.set(id, { id, state, diagnostics, ...(pages === undefined ? {} : { pages }) });
      const inputs = pipeline.provenanceOf(project, id)?.inputs;
      if (inputs === undefined) return;
      lines.set(id, lineOf(made, inputs, grounds, building, building.ledger?.reports[id]));
      if (Date.now() - savedAt > savedEvery) await save();
    },
  };
}
