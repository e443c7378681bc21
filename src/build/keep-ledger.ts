import type { Building } from './building.ts';
import { sha256 } from './fingerprint.ts';
import type { ReportVersion } from './report-version.ts';
import { type Ledger, type LedgerReport, ledgerVersion, writeLedger } from './ledger.ts';
import type { MadeReport } from './make.ts';
import type { Opened } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import { findInPlace, outFolder } from './unchanged.ts';

/** Reports whose inputs are what they were, and whose files are in place. */
export async function findUnchanged(
  ids: readonly string[],
  { ledger, request }: Building,
  { project }: Opened,
  pipeline: Pipeline,
): Promise<ReadonlySet<string>> {
  if (ledger === undefined || project === undefined) return new Set();
  const isSame = (id: string): boolean => {
    const line = ledger.reports[id];
    if (line === undefined) return false;
    // To find out all inputs of a report takes long. They are among the grounds of what was found of it, but for the program and the time.
    const rests = line.sourceDateEpoch === request.sourceDateEpoch ? line.grounds : undefined;
    if (rests !== undefined && rests === pipeline.groundsOf(project, id, [])) return true;
    return line.inputs === (pipeline.provenanceOf(project, id)?.inputs ?? '');
  };
  return findInPlace(ids.filter(isSame), ledger.reports, request);
}

/** What is known of a report that was just made; of formats that were made before with the same inputs too. */
export function lineOf(
  { stem, files, diagnostics }: MadeReport,
  inputs: string,
  grounds: string | undefined,
  { everything = '', request: { sourceDateEpoch } }: Building,
  old: LedgerReport | undefined,
): LedgerReport {
  const made = files.map(({ format, bytes, pages }) => {
    const file = { hash: sha256(bytes), size: bytes.length, ...(pages === undefined ? {} : { pages }) };
    return [format, file] as const;
  });
  const before = old?.inputs === inputs ? old.files : {};
  return {
    inputs,
    ...(sourceDateEpoch !== undefined && { sourceDateEpoch }),
    stem,
    files: { ...before, ...Object.fromEntries(made) },
    diagnostics,
    found: everything,
    ...(grounds !== undefined && { grounds }),
  };
}

/** Writes down what was built, for the next time. */
export async function keepLedger(
  { request, ledger, paths, everything }: Building,
  { ids, found, isWhole }: Opened,
  buildable: readonly ReportVersion[],
  known: ReadonlyMap<string, LedgerReport>,
): Promise<void> {
  if (everything === undefined || request.compares === true) return;
  const lines = { ...ledger?.reports, ...Object.fromEntries(known) };
  const reports = Object.fromEntries(
    buildable.flatMap(({ id }) => (lines[id] ? [[id, lines[id]] as const] : [])),
  );
  // A report that failed has files of earlier inputs: they are compared with today's, and so are built again.
  if (known.size === 0 && Object.keys(reports).length === 0) return;
  await writeLedger(outFolder(request).location, {
    version: ledgerVersion,
    program: request.program ?? '',
    paths,
    everything,
    buildable,
    ...saidOf({ diagnostics: found, ...(!isWhole && { concerned: ids }) }, everything, ledger),
    reports,
  });
}

type Said = Pick<Ledger, 'diagnostics' | 'concerned'>;

/** What was said of the files, together with what an earlier run over other records said of the same files. */
function saidOf(now: Said, everything: string, before: Ledger | undefined): Said {
  if (now.concerned === undefined || before?.everything !== everything) return now;
  if (before.concerned === undefined) return { diagnostics: before.diagnostics };
  const said = new Map([...before.diagnostics, ...now.diagnostics].map((one) => [JSON.stringify(one), one]));
  return {
    diagnostics: [...said.values()],
    concerned: [...new Set([...before.concerned, ...now.concerned])],
  };
}
