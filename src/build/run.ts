import { type Building, startBuilding } from './building.ts';
import { checkOpened } from './check-opened.ts';
import { findChangedReports } from './changed-since.ts';
import { recordIds } from './fingerprint.ts';
import { heldUpBy } from './held-up.ts';
import { findUnchanged, keepLedger, lineOf } from './keep-ledger.ts';
import type { RecordFindings } from './kept.ts';
import { lookAgain } from './look-again.ts';
import type { LedgerReport } from './ledger.ts';
import { type MadeReport, makeReports, type Watching } from './make.ts';
import { findNothingToDo, strayFiles, unchangedReport } from './nothing-to-do.ts';
import { type Opened, openFiles, readRequest } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import { planReports } from './plan.ts';
import { startHelper } from './render-helper.ts';
import { needsPool, type RenderPool } from './render-pool.ts';
import type { Request } from './request.ts';
import { type ReportResult, resultOf, type RunResult } from './run-result.ts';
import { takeShard } from './shard.ts';
import { spareMemory } from './spare-memory.ts';
import { createStore } from './store.ts';
import { removeLeftovers } from './temporary-names.ts';
import { outFolder } from './unchanged.ts';

/**
 * Makes the documents that a request asks for and that are not there yet as they should be. It goes through all of them
 * whatever faults it meets, so that every diagnostic is found. The files of a report are put in place together, as soon
 * as they are made; where there is an error in it, they stay as they were, and the other reports are made all the same.
 * Without a folder to write to, the records are only checked.
 */
export async function run(
  request: Request,
  loadPipeline: () => Promise<Pipeline>,
  watching: Watching,
): Promise<RunResult> {
  const read = await readRequest(request);
  if (read.refusals.length > 0) return resultOf(read, { refusals: read.refusals });
  if (request.out === undefined) {
    spareMemory(read.files);
    const pipeline = await loadPipeline();
    return checkOpened(await openFiles(read, request, pipeline), request, pipeline, watching);
  }
  if (request.compares !== true) await removeLeftovers(outFolder(request).location);
  const building = await startBuilding(read, request);
  const known = await findNothingToDo(building);
  if (known !== undefined) return known;
  const helper = needsPool(fewestDocuments(read, request)) ? undefined : startHelper(request);
  try {
    return await makeAll(building, await loadPipeline(), watching, helper);
  } finally {
    await helper?.close();
  }
}

/** About how many documents a run makes. */
function fewestDocuments({ ids, files }: Building['read'], { formats }: Request): number {
  return (ids.length > 0 ? ids : recordIds(files)).length * formats.length;
}

/** A run over thousands of reports writes down what it has made every so many milliseconds: it may be killed. */
const keptEvery = 20_000;

async function makeAll(
  building: Building,
  pipeline: Pipeline,
  watching: Watching,
  helper: RenderPool | undefined,
): Promise<RunResult> {
  const { request, read } = building;
  const opened = await openFiles(read, request, pipeline);
  const { project, files, collector, ids: wanted } = opened;
  if (project === undefined) return resultOf(opened, {});
  watching.onStep({ name: `read ${files.data.size + files.templates.size} files`, made: 0, total: 0 });
  const faults = collector.sorted();
  const { reports, refusals } = planReports({
    reports: project.reports,
    ids: wanted,
    languages: request.languages,
    files: files.data.values(),
    faulty: collector.hasErrors(),
    allowsUnbuildable: false,
  });
  if (refusals.length > 0) return resultOf(opened, { refusals });
  const planned = takeShard(
    reports.map(({ id }) => id),
    request.shard,
  );
  const changed = await findChangedReports(planned, opened, request, pipeline);
  if ('refusals' in changed) return resultOf(opened, changed);
  const { ids } = changed;
  const findings = opened.kept?.findings;
  const knownOf = (id: string): RecordFindings | undefined => {
    if (findings === undefined) return undefined;
    const grounds = pipeline.groundsOf(project, id, []);
    return grounds === undefined ? undefined : findings.find(grounds);
  };
  const isHeldUp = heldUpBy(faults, project, pipeline);
  const buildable = project.reports.flatMap(({ id, language, original, buildable: isBuildable }) =>
    isBuildable ? [{ id, language, ...(original !== undefined && { original }) }] : [],
  );

  const results = new Map<string, ReportResult>();
  const known = new Map<string, LedgerReport>();
  for (const id of await findUnchanged(ids, building, opened, pipeline)) {
    const old = building.ledger?.reports[id];
    if (old === undefined || isHeldUp(id)) continue;
    const line = await lookAgain(id, old, building, { pipeline, project, watching, known: knownOf });
    if (line === undefined) continue;
    known.set(id, line);
    for (const result of unchangedReport(id, line)) results.set(id, result);
  }
  const store = createStore(request);
  const keepKnown = (): Promise<void> => keepLedger(building, opened.found, buildable, known);
  let keptAt = Date.now();
  const onReport = async (made: MadeReport): Promise<void> => {
    const grounds = pipeline.groundsOf(project, made.id, made.diagnostics);
    if (grounds !== undefined && made.findings !== undefined) findings?.keep(grounds, made.findings);
    const isFailed = made.files.length < request.formats.length || isHeldUp(made.id);
    const state = isFailed ? undefined : await store.put(made);
    if (state === undefined) {
      results.set(made.id, { id: made.id, state: 'failed', diagnostics: made.diagnostics });
      return;
    }
    const pages = made.files.find((file) => file.pages !== undefined)?.pages;
    const { id, diagnostics } = made;
    results.set(id, { id, state, diagnostics, ...(pages === undefined ? {} : { pages }) });
    const inputs = pipeline.provenanceOf(project, id)?.inputs;
    if (inputs === undefined) return;
    known.set(id, lineOf(made, inputs, grounds, building, building.ledger?.reports[id]));
    if (Date.now() - keptAt < keptEvery) return;
    keptAt = Date.now();
    await keepKnown();
  };
  try {
    const unknown = ids.filter((id) => !results.has(id));
    await makeReports({
      ids: unknown,
      request,
      pipeline,
      project,
      watching,
      helper,
      known: knownOf,
      onReport,
    });
  } finally {
    await keepKnown();
    await opened.kept?.saveFindings(4 * project.reports.length);
  }
  if (store.written.length > 0)
    watching.onStep({
      name: `write ${store.written.length} files`,
      made: store.written.length,
      total: store.written.length,
    });
  return resultOf(opened, {
    refusals: store.refusals,
    records: ids,
    reports: [...ids.flatMap((id) => results.get(id) ?? []), ...refusedRecords(opened, request)],
    written: store.written,
    stale: [...store.stale, ...(await strayFiles(request, wanted, buildable))],
  });
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
