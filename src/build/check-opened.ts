import { checkRecords } from './check.ts';
import { startCheckCrew } from './check-crew.ts';
import { chooseReports } from './choose-reports.ts';
import type { Watching } from './make.ts';
import { type Opened, settingsOf } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Request } from './request.ts';
import { resultOf, type RunResult } from './run-result.ts';

/** Checks the records of a request whose files are read. */
export async function checkOpened(
  opened: Opened,
  request: Request,
  pipeline: Pipeline,
  watching: Watching,
): Promise<RunResult> {
  const { project, collector, files, folders, kept } = opened;
  if (project === undefined) return resultOf(opened, { refusals: opened.refusals });
  watching.onStep({ name: `read ${files.data.size + files.templates.size} files`, made: 0, total: 0 });
  const how = { languages: request.languages ?? 'all', allowsUnbuildable: true } as const;
  const { ids, refusals } = await chooseReports({ ...opened, project }, request, pipeline, how);
  const crewData = { files, folders, settings: settingsOf(request), cache: request.cache };
  await checkRecords({
    ...{ ids, pipeline, project, diagnose: collector.diagnose, watching },
    ...(kept !== undefined && { findings: kept.findings }),
    startCrew: (records) => startCheckCrew(crewData, records),
  });
  // After a check of all, what nobody asked for holds no longer; after one of some, it may still hold of the others.
  const all = project.reports.length;
  await kept?.saveFindings(ids.length === all ? 0 : 4 * all);
  return resultOf(opened, { refusals, records: ids });
}
