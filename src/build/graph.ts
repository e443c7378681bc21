import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../pipeline.ts';
import { inputsOf } from '../project/inputs.ts';
import { suggestName } from '../source/suggest.ts';
import { displayPath } from './display-path.ts';
import { foldersOf } from './files.ts';
import { fileOf } from './held-up.ts';
import { openRequest, textFinder } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import { unreadOf } from './choose-reports.ts';
import { planReports } from './plan.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';

/** A report and the names of all that it is made from, as `inputsOf` gives them. */
export interface ReportInputs {
  readonly id: string;
  /** Path of its record. */
  readonly file: string;
  readonly inputs: readonly string[];
}

/** Which reports depend on what. */
export interface Graph {
  /** Where a file was asked for, only the reports that are made from it. */
  readonly reports: readonly ReportInputs[];
  readonly diagnostics: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
  readonly textOf: (path: string) => string | undefined;
}

/** Finds what the reports of a request are made from; `of` is a file, or an entry in one, that they must be made from. */
export async function findGraph(
  request: Request,
  of: string | undefined,
  pipeline: Pipeline,
): Promise<Graph> {
  const opened = await openRequest(request, pipeline);
  const { project, ids, files, collector, refusals } = opened;
  const textOf = textFinder(files);
  if (project === undefined) return { reports: [], diagnostics: collector.sorted(), refusals, textOf };
  const plan = planReports({
    reports: project.reports,
    ids,
    languages: 'all',
    files: files.data.values(),
    faulty: collector.hasErrors(),
    unread: unreadOf(collector.sorted()),
    allowsUnbuildable: false,
  });
  const all = plan.reports.flatMap(({ id, file }): readonly ReportInputs[] => {
    const inputs = inputsOf(project, id)?.map(({ name }) => name);
    return inputs === undefined ? [] : [{ id, file, inputs }];
  });
  const known = { diagnostics: collector.sorted(), textOf };
  if (of === undefined) return { ...known, reports: all, refusals: plan.refusals };
  const name = inputName(of, project, request);
  if (name === undefined) {
    const refusal = refuseFile(of, project, all);
    return { ...known, reports: [], refusals: [...plan.refusals, refusal] };
  }
  const isMadeFrom = ({ inputs }: ReportInputs): boolean =>
    inputs.some((input) => input === name || fileOf(input) === name);
  return { ...known, reports: all.filter(isMadeFrom), refusals: plan.refusals };
}

/** The name among inputs of a file that was typed as a path, or as such a name, with or without an entry in it. */
function inputName(typed: string, { files }: Project, { directory }: Request): string | undefined {
  const [path = '', entry] = typed.split('#', 2);
  const wanted = displayPath(directory, resolve(directory, path));
  for (const [folder, contents] of foldersOf(files))
    for (const [name, file] of contents)
      if (file.path === wanted || `${folder}/${name}` === path)
        return entry === undefined ? `${folder}/${name}` : `${folder}/${name}#${entry}`;
  return ['program', 'libraries', 'SOURCE_DATE_EPOCH'].find((name) => name === typed);
}

function refuseFile(typed: string, { files }: Project, reports: readonly ReportInputs[]): Refusal {
  const names = foldersOf(files).flatMap(([, folder]) => [...folder.values()].map(({ path }) => path));
  const meant = suggestName(typed, names);
  return {
    message: `There is no file "${typed}" that reports are made from${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: `Give the path of a file of the data or templates folder${reports.length === 0 ? '' : '; "rapporteur graph" shows them all'}.`,
  };
}
