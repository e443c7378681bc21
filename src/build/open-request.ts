import type { Collector } from '../diagnostics/collector.ts';
import { createCollector } from '../diagnostics/collector.ts';
import type { Project, ProjectFiles } from '../pipeline.ts';
import { concernsRun } from './concerns.ts';
import { readFiles } from './files.ts';
import { chooseFolders, refuseMissingFolders } from './folders.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { findWanted } from './wanted.ts';

/** A request whose files are read. */
export interface Opened {
  readonly ids: readonly string[];
  readonly files: ProjectFiles;
  /** Undefined where the folders are not there. */
  readonly project?: Project;
  readonly collector: Collector;
  readonly refusals: readonly Refusal[];
}

/** Finds and reads the folders that a request is about. */
export async function openRequest(request: Request, pipeline: Pipeline): Promise<Opened> {
  const collector = createCollector();
  const { ids, data, refusals } = await findWanted(request);
  const folders = chooseFolders(request.directory, data, request.templates);
  const missing = refusals.length > 0 ? [] : await refuseMissingFolders(folders, request.directory);
  if (refusals.length > 0 || missing.length > 0) {
    return { ids, files: noFiles, collector, refusals: [...refusals, ...missing] };
  }
  const files = await readFiles(folders, request.directory, collector.diagnose);
  const concerns = concernsRun(ids, files);
  const { sourceDateEpoch } = request;
  const project = await pipeline.openProject(
    files,
    (diagnostic) => {
      if (concerns(diagnostic)) collector.diagnose(diagnostic);
    },
    sourceDateEpoch === undefined ? {} : { sourceDateEpoch },
  );
  return { ids, files, project, collector, refusals: [] };
}

const noFiles: ProjectFiles = { data: new Map(), templates: new Map(), schemas: new Map() };

/** How a printer of diagnostics finds the text of a file by its path. */
export function textFinder(files: ProjectFiles): (path: string) => string | undefined {
  return (path) => {
    for (const folder of [files.data, files.templates, files.schemas]) {
      for (const file of folder.values()) if (file.path === path) return new TextDecoder().decode(file.bytes);
    }
    return undefined;
  };
}
