import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findChangedReports } from './changed-since.ts';
import type { Opened } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import { type Planning, planReports } from './plan.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { takeShard } from './shard.ts';

/** The IDs of the reports that a run goes through, in order, and what of the request cannot be met. */
export interface Choice {
  readonly ids: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** Which reports are meant by the names, the languages, the part and the range of changes that a request gives. */
export async function chooseReports(
  opened: Opened & Required<Pick<Opened, 'project'>>,
  request: Request,
  pipeline: Pipeline,
  how: Pick<Planning, 'languages' | 'present' | 'allowsUnbuildable'>,
): Promise<Choice> {
  const { project, collector, files, ids } = opened;
  const plan = {
    reports: project.reports,
    ids,
    files: files.data.values(),
    faulty: collector.hasErrors(),
    unread: unreadOf(collector.sorted()),
  };
  const { reports, refusals } = planReports({ ...plan, ...how });
  const planned = takeShard(
    reports.map(({ id }) => id),
    request.shard,
  );
  const changed = await findChangedReports(planned, opened, request, pipeline);
  if ('refusals' in changed) return { ids: [], refusals: [...refusals, ...changed.refusals] };
  return { ids: changed.ids, refusals };
}

/** Files that have the name of a record and an ending that is not read, as was told. */
export function unreadOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.flatMap(({ code, place }) => (code === 'file/ending' ? [place.file] : []));
}
