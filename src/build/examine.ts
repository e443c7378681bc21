import { createCollector } from '../diagnostics/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ProjectFile } from '../pipeline.ts';
import { checkRecords } from './check.ts';
import type { Watching } from './make.ts';
import { type Opened, openFiles } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import { planReports } from './plan.ts';
import type { Request } from './request.ts';

/** Checks the records of a request as they would be with other files in the data folder; nothing is read again. */
export type Examine = (data: ReadonlyMap<string, ProjectFile>) => Promise<readonly Diagnostic[]>;

/** What checks the records of a request that was opened, as often as it is called. */
export function createExamine(
  opened: Opened,
  request: Request,
  pipeline: Pipeline,
  watching: Watching,
): Examine {
  return async (data) => {
    const collector = createCollector();
    const files = { ...opened.files, data };
    const { project } = await openFiles({ ...opened, files, collector }, request, pipeline);
    if (project === undefined) return [];
    const { reports } = planReports({
      reports: project.reports,
      ids: opened.ids,
      languages: request.languages ?? 'all',
      files: data.values(),
      faulty: collector.hasErrors(),
      allowsUnbuildable: true,
    });
    const { diagnose } = collector;
    await checkRecords({ ids: reports.map(({ id }) => id), pipeline, project, diagnose, watching });
    return collector.sorted();
  };
}
