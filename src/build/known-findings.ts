import type { Project } from '../pipeline.ts';
import type { Kept, RecordFindings } from './kept.ts';
import type { MadeReport } from './make.ts';
import type { Pipeline } from './pipeline-stages.ts';

/** What earlier runs found of the reports of a project, and what this one finds. */
export interface KnownFindings {
  /** What must be found again; undefined where that is not known. */
  readonly find: (id: string) => RecordFindings | undefined;
  /** Keeps what was found of a report, under the hash of what that rests on, which is given back where there is one. */
  readonly keep: (made: MadeReport) => string | undefined;
}

/** The findings of a project; where nothing is kept, nothing is known. */
export function knownFindings(
  kept: Kept | undefined,
  project: Project,
  { groundsOf }: Pipeline,
): KnownFindings {
  return {
    find(id) {
      const grounds = kept && groundsOf(project, id, []);
      return grounds === undefined ? undefined : kept?.findings.find(grounds);
    },
    keep({ id, diagnostics, findings }) {
      const grounds = groundsOf(project, id, diagnostics);
      if (grounds !== undefined && findings !== undefined) kept?.findings.keep(grounds, findings);
      return grounds;
    },
  };
}
