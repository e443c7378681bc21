import type { Collector } from '../diagnostics/collector.ts';
import { createCollector } from '../diagnostics/collector.ts';
import type { Project, ProjectFiles } from '../pipeline.ts';
import { concernsRun } from './concerns.ts';
import { readFiles } from './files.ts';
import { chooseFolders, type Folders, refuseMissingFolders } from './folders.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { findWanted } from './wanted.ts';

/** A request whose files are read. */
export interface Opened {
  readonly ids: readonly string[];
  readonly files: ProjectFiles;
  readonly folders: Folders;
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
    return { ids, files: noFiles, folders, collector, refusals: [...refusals, ...missing] };
  }
  const files = await readFiles(folders, request.directory, collector.diagnose);
  const opened = { ids, files, folders, collector, refusals: [] };
  return { ...opened, project: await openFiles(opened, request, pipeline) };
}

/** Opens files that were read, and collects what is said of those that concern the request. */
export async function openFiles(
  { ids, files, collector }: Pick<Opened, 'ids' | 'files' | 'collector'>,
  { sourceDateEpoch }: Request,
  pipeline: Pipeline,
): Promise<Project> {
  const concerns = concernsRun(ids, files);
  return pipeline.openProject(
    files,
    (diagnostic) => {
      if (concerns(diagnostic)) collector.diagnose(diagnostic);
    },
    sourceDateEpoch === undefined ? {} : { sourceDateEpoch },
  );
}

const noFiles: ProjectFiles = { data: new Map(), templates: new Map(), schemas: new Map() };

/** How a printer of diagnostics finds the text of a file by its path. */
export function textFinder(files: ProjectFiles): (path: string) => string | undefined {
  let bytesOf: ReadonlyMap<string, Uint8Array> | undefined;
  const texts = new Map<string, string>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    bytesOf ??= new Map(
      [files.data, files.templates, files.schemas].flatMap((folder) =>
        [...folder.values()].map((file) => [file.path, file.bytes] as const),
      ),
    );
    const bytes = bytesOf.get(path);
    if (bytes === undefined) return undefined;
    const text = new TextDecoder().decode(bytes);
    texts.set(path, text);
    return text;
  };
}
