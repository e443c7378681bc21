import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkRecords } from './check.ts';
import type { Project } from '../pipeline.ts';
import { displayPath } from './display-path.ts';
import { meaningOfCode, remedyOfCode } from './error-code.ts';
import { makeFiles, type Watching } from './make.ts';
import { type Opened, openRequest, textFinder } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import { planReports } from './plan.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { type OutputFile, writeFiles } from './write.ts';

/** A file that was written: its path for messages, and its size in bytes. */
export interface WrittenFile {
  readonly path: string;
  readonly size: number;
}

/** How a run went. It was good where there is neither a refusal nor a diagnostic that is an error. */
export interface RunResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
  /** IDs of the records that were checked or made into documents. */
  readonly records: readonly string[];
  readonly written: readonly WrittenFile[];
  readonly textOf: (path: string) => string | undefined;
}

/**
 * Makes all documents that a request asks for, in memory, and goes through all of them whatever faults it meets,
 * so that every diagnostic is found. Only where there is no error at all are the files written. Without a folder to write
 * to, the records are checked.
 */
export async function run(request: Request, pipeline: Pipeline, watching: Watching): Promise<RunResult> {
  const opened = await openRequest(request, pipeline);
  const { project, collector } = opened;
  if (request.out === undefined) return checkOpened(opened, request, pipeline, watching);
  if (project === undefined) return resultOf(opened, { refusals: opened.refusals });
  const { ids, refusals } = plan(opened, project, request, watching);
  const made = await makeFiles({ ids, request, pipeline, project, diagnose: collector.diagnose, watching });
  if (refusals.length > 0 || collector.hasErrors()) return resultOf(opened, { refusals });
  return resultOf(opened, { records: ids, ...(await write(made, request, watching)) });
}

/** Checks the records of a request whose files are read. */
export async function checkOpened(
  opened: Opened,
  request: Request,
  pipeline: Pipeline,
  watching: Watching,
): Promise<RunResult> {
  const { project, collector } = opened;
  if (project === undefined) return resultOf(opened, { refusals: opened.refusals });
  const { ids, refusals } = plan(opened, project, request, watching);
  await checkRecords({ ids, pipeline, project, diagnose: collector.diagnose, watching });
  return resultOf(opened, { refusals, records: ids });
}

function plan({ ids, files, collector }: Opened, project: Project, { out }: Request, watching: Watching) {
  watching.onStep({ name: `read ${files.data.size + files.templates.size} files`, made: 0, total: 0 });
  const { reports, refusals } = planReports({
    reports: project.reports,
    ids,
    files: files.data.values(),
    faulty: collector.hasErrors(),
    allowsUnbuildable: out === undefined,
  });
  return { ids: reports.map((report) => report.id), refusals };
}

type Writing = Pick<RunResult, 'refusals'> | Pick<RunResult, 'written'>;

async function write(files: readonly OutputFile[], request: Request, watching: Watching): Promise<Writing> {
  const pathOf = ({ path }: { readonly path: string }) => displayPath(request.directory, path);
  const fault = await writeFiles(files, watching.signal);
  if (fault !== undefined) return { refusals: [refuseWriting(pathOf(fault), fault.code)] };
  watching.onStep({ name: `write ${files.length} files`, made: files.length, total: files.length });
  return { written: files.map((file) => ({ path: pathOf(file), size: file.bytes.length })) };
}

function resultOf({ collector, files }: Opened, known: Partial<RunResult>): RunResult {
  const diagnostics = collector.sorted();
  return { diagnostics, refusals: [], records: [], written: [], textOf: textFinder(files), ...known };
}

function refuseWriting(path: string, code: string): Refusal {
  return {
    message: `"${path}" cannot be written: ${meaningOfCode(code)}. No file was changed.`,
    remedy: remedyOfCode(code),
  };
}
