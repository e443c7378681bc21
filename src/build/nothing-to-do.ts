import type { Building } from './building.ts';
import { concernsRun } from './concerns.ts';
import type { LedgerReport } from './ledger.ts';
import type { Request } from './request.ts';
import { type ReportResult, resultOf, type RunResult, type StaleFile } from './run-result.ts';
import { takeShard } from './shard.ts';
import { findStrayFiles } from './stray-files.ts';
import { findInPlace } from './unchanged.ts';

/** Where no file changed since all was built, the answer is known without reading a record. */
export async function findNothingToDo(building: Building): Promise<RunResult | undefined> {
  const { request, read, ledger, shared, records } = building;
  if (ledger === undefined || request.changedSince !== undefined) return undefined;
  if (ledger.shared !== shared || !isSame(ledger.records, records)) return undefined;
  if (read.collector.sorted().length > 0 || !read.ids.every((id) => ledger.buildable.includes(id)))
    return undefined;
  const ids = takeShard(read.ids.length > 0 ? read.ids : ledger.buildable, request.shard);
  const inPlace = await findInPlace(ids, ledger.reports, request);
  if (ids.length === 0 || inPlace.size < ids.length) return undefined;
  const concerns = concernsRun(read.ids, read.files);
  ledger.diagnostics.filter(concerns).forEach(read.collector.diagnose);
  const reports = ids.flatMap((id) => unchangedReport(id, ledger.reports[id]));
  const stale = await strayFiles(request, read.ids, ledger.buildable);
  return resultOf(read, { records: ids, reports, stale });
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** What is said of a report that is not made again. */
export function unchangedReport(id: string, known: LedgerReport | undefined): readonly ReportResult[] {
  if (known === undefined) return [];
  const pages = known.files['pdf']?.pages;
  const { diagnostics } = known;
  return [{ id, state: 'unchanged', diagnostics, ...(pages === undefined ? {} : { pages }) }];
}

/** Files that no record makes, where all of a folder is compared. */
export async function strayFiles(
  request: Request,
  ids: readonly string[],
  buildable: readonly string[],
): Promise<readonly StaleFile[]> {
  if (request.compares !== true || ids.length > 0 || request.shard !== undefined) return [];
  return findStrayFiles(request, buildable);
}
