import { isOpenError } from '../diagnostics/collector.ts';
import type { Building } from './building.ts';
import { concernsRun } from './concerns.ts';
import { inLanguages, versionsOf } from './languages.ts';
import type { ReportVersion } from './report-version.ts';
import type { LedgerReport } from './ledger.ts';
import type { Request } from './request.ts';
import { type ReportResult, resultOf, type RunResult, type StaleFile } from './run-result.ts';
import { takeShard } from './shard.ts';
import { findStrayFiles } from './stray-files.ts';
import { findInPlace } from './unchanged.ts';

/** Where no file changed since all was built, the answer is known without reading a record. */
export async function findNothingToDo(building: Building): Promise<RunResult | undefined> {
  const { request, read, ledger, everything } = building;
  if (ledger === undefined || request.changedSince !== undefined) return undefined;
  if (everything === undefined || ledger.everything !== everything) return undefined;
  if (!isSaidOf(read.ids, ledger.concerned)) return undefined;
  const versions =
    read.ids.length === 0
      ? [inLanguages(ledger.buildable, request)]
      : read.ids.map((id) => versionsOf(id, ledger.buildable, request));
  if (read.collector.sorted().length > 0 || versions.some((some) => some.length === 0)) return undefined;
  const ids = takeShard(
    versions.flat().map(({ id }) => id),
    request.shard,
  );
  const isKnown = (id: string): boolean => {
    const line = ledger.reports[id];
    return line?.found === everything && !line.diagnostics.some(isOpenError);
  };
  const said = ledger.diagnostics.filter(concernsRun(read.ids, read.files));
  if (ids.length === 0 || said.some(isOpenError) || !ids.every(isKnown)) return undefined;
  const inPlace = await findInPlace(ids, ledger.reports, request);
  if (inPlace.size < ids.length) return undefined;
  said.forEach(read.collector.diagnose);
  const reports = ids.flatMap((id) => unchangedReport(id, ledger.reports[id]));
  const stale = await strayFiles(request, read.ids, ledger.buildable);
  return resultOf(read, { records: ids, reports, stale });
}

/** Whether all is known that concerns some records; none stand for all of them. */
function isSaidOf(ids: readonly string[], concerned: readonly string[] | undefined): boolean {
  return concerned === undefined || (ids.length > 0 && ids.every((id) => concerned.includes(id)));
}

/** What is said of a report that is not made again. */
export function unchangedReport(id: string, known: LedgerReport | undefined): readonly ReportResult[] {
  if (known === undefined) return [];
  const pages = known.files['pdf']?.pages;
  const { diagnostics } = known;
  const state = diagnostics.some(isOpenError) ? 'failed' : 'unchanged';
  return [{ id, state, diagnostics, ...(pages === undefined ? {} : { pages }) }];
}

/** Files that no record makes, where all of a folder is compared. */
export async function strayFiles(
  request: Request,
  ids: readonly string[],
  buildable: readonly ReportVersion[],
): Promise<readonly StaleFile[]> {
  // One of several machines tells them.
  if (request.compares !== true || ids.length > 0 || (request.shard?.part ?? 1) > 1) return [];
  return findStrayFiles(request, buildable);
}
