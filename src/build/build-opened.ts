import type { Building } from './building.ts';
import { chooseReports } from './choose-reports.ts';
import { recordIds } from './fingerprint.ts';
import { heldUpBy } from './held-up.ts';
import { stemOf } from './file-name.ts';
import { findUnchanged } from './keep-ledger.ts';
import { keepResults } from './keep-results.ts';
import { knownFindings } from './known-findings.ts';
import { lookAgain } from './look-again.ts';
import { makeReports, type Watching } from './make.ts';
import { strayFiles } from './nothing-to-do.ts';
import type { Opened } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { RenderPool } from './render-pool.ts';
import type { Request } from './request.ts';
import { type ReportResult, resultOf, type RunResult } from './run-result.ts';
import { createStore } from './store.ts';

/** Makes the documents of a request whose files are read, but for those that are as they should be. */
export async function buildOpened(
  opened: Opened,
  building: Building,
  pipeline: Pipeline,
  watching: Watching,
  helper: RenderPool | undefined,
): Promise<RunResult> {
  const { request } = building;
  const { project, files, collector, ids: wanted, kept } = opened;
  if (project === undefined) return resultOf(opened, {});
  watching.onStep({ name: `read ${files.data.size + files.templates.size} files`, made: 0, total: 0 });
  const how = { languages: request.languages, present: request.present, allowsUnbuildable: false };
  const { ids, refusals } = await chooseReports({ ...opened, project }, request, pipeline, how);
  if (refusals.length > 0) return resultOf(opened, { refusals });
  const isHeldUp = heldUpBy(collector.sorted(), project, pipeline);
  const buildable = project.reports.flatMap(({ id, language, original, revision, buildable: isBuildable }) =>
    isBuildable
      ? [
          {
            ...{ id, language },
            ...(original !== undefined && { original }),
            ...(revision !== undefined && { revision }),
          },
        ]
      : [],
  );
  const stems = new Map(buildable.map((report) => [report.id, stemOf(report)]));
  const findings = knownFindings(kept, project, pipeline);
  const store = createStore(request);
  const keeping = { building, opened, project, pipeline, store, findings, buildable, isHeldUp };
  const results = keepResults(keeping);
  const work = { pipeline, project, watching, known: findings.find };
  for (const id of await findUnchanged(ids, building, opened, pipeline)) {
    const old = building.ledger?.reports[id];
    const line = old && !isHeldUp(id) ? await lookAgain(id, old, building, work) : undefined;
    if (line !== undefined) results.takeUnchanged(id, line);
  }
  try {
    const unknown = ids.filter((id) => results.find(id) === undefined);
    await makeReports({ ...work, ids: unknown, request, stems, helper, onReport: results.takeMade });
  } finally {
    await results.save();
    await kept?.saveFindings(4 * project.reports.length);
  }
  const { written } = store;
  if (written.length > 0)
    watching.onStep({ name: `write ${written.length} files`, made: written.length, total: written.length });
  return resultOf(opened, {
    refusals: store.refusals,
    records: ids,
    reports: [...ids.flatMap((id) => results.find(id) ?? []), ...refusedRecords(opened, request)],
    written: [...written].sort(byPath),
    stale: [...[...store.stale].sort(byPath), ...(await strayFiles(request, wanted, buildable))],
  });
}

/** Which report is made first depends on the threads; what is told of them must not. */
function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}

/** Records that were refused when they were read; what is wrong with them was said then. */
function refusedRecords(
  { files, project, ids }: Opened,
  { shard, changedSince }: Request,
): readonly ReportResult[] {
  if (shard !== undefined || changedSince !== undefined) return [];
  const known = new Set(project?.reports.map(({ id }) => id));
  return recordIds(files)
    .filter((id) => !known.has(id) && (ids.length === 0 || ids.includes(id)))
    .map((id) => ({ id, state: 'failed', diagnostics: [] }));
}
