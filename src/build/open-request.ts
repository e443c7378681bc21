import type { Collector } from '../diagnostics/collector.ts';
import { createCollector } from '../diagnostics/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project, ProjectFiles, ProjectSettings } from '../pipeline.ts';
import { decodeText } from '../source/decode-text.ts';
import { fileKind } from '../source/file-kind.ts';
import { concernsRun, otherRecords } from './concerns.ts';
import { displayPath } from './display-path.ts';
import { foldersOf, readFiles } from './files.ts';
import { chooseFolders, type Folders, refuseMissingFolders } from './folders.ts';
import { type Kept, openKept, unkeptReadings } from './kept.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { findWanted } from './wanted.ts';

/** A request whose files are read. */
export interface ReadRequest {
  readonly ids: readonly string[];
  readonly folders: Folders;
  readonly files: ProjectFiles;
  /** What was said so far, of files that could not be read among it. */
  readonly collector: Collector;
  readonly refusals: readonly Refusal[];
  /** What earlier runs found out about these folders, where that is kept. */
  readonly kept?: Kept;
}

/** A request whose files are read and checked. */
export interface Opened extends ReadRequest {
  /** Undefined where the folders are not there. */
  readonly project?: Project;
  /** All that was said so far, of records too that are not asked for. */
  readonly found: readonly Diagnostic[];
  /** Whether all files were read; otherwise only what is said of the records that are asked for is known. */
  readonly isWhole: boolean;
}

/**
 * Finds and reads the folders that a request is about. Whoever does so time and again gives the files of the last time, none the
 * first time: those that are the same since then are the same objects, and are not read again.
 */
export async function readRequest(request: Request, before?: ProjectFiles): Promise<ReadRequest> {
  const collector = createCollector();
  const { ids, data, refusals } = await findWanted(request);
  const folders = chooseFolders(request.directory, data, request.templates);
  const missing = refusals.length > 0 ? [] : await refuseMissingFolders(folders, request.directory);
  const refused = [...refusals, ...missing];
  const files =
    refused.length > 0 ? noFiles : await readFiles(folders, request.directory, collector.diagnose, before);
  const kept = request.cache && openKept(request.cache, folders, files);
  return { ids, folders, files, collector, refusals: refused, ...(kept !== undefined && { kept }) };
}

/**
 * Checks the files of a request. Translations of records that are not asked for are read with all others; where it is `brief`, only
 * if that takes no time.
 */
export async function openFiles(
  read: ReadRequest,
  request: Request,
  pipeline: Pipeline,
  { brief = false }: { readonly brief?: boolean } = {},
): Promise<Opened> {
  const { ids, files, collector, refusals, kept } = read;
  if (refusals.length > 0) return { ...read, found: [], isWhole: false };
  const all = createCollector();
  collector.sorted().forEach(all.diagnose);
  const concerns = concernsRun(ids, files);
  const diagnose = (diagnostic: Diagnostic): void => {
    all.diagnose(diagnostic);
    if (concerns(diagnostic)) collector.diagnose(diagnostic);
  };
  const readings = kept?.readings ?? unkeptReadings();
  const isOther = otherRecords(brief ? ids : [], files);
  let isWhole = true;
  const leavesOut = (name: string): boolean => {
    if (!isOther(name)) return false;
    isWhole = false;
    return true;
  };
  const project = await pipeline.openProject(files, diagnose, settingsOf(request), readings, leavesOut);
  await kept?.saveReadings();
  return { ...read, project, found: all.sorted(), isWhole };
}

/** What a request says beside its files. */
export function settingsOf({ sourceDateEpoch, allowsUntranslated }: Request): ProjectSettings {
  return {
    ...(sourceDateEpoch !== undefined && { sourceDateEpoch }),
    ...(allowsUntranslated === true && { allowsUntranslated }),
  };
}

/** Finds, reads and checks the folders that a request is about. */
export async function openRequest(request: Request, pipeline: Pipeline): Promise<Opened> {
  return openFiles(await readRequest(request), request, pipeline);
}

/** What was read where nothing was. */
export const noFiles: ProjectFiles = { data: new Map(), templates: new Map(), schemas: new Map() };

/** The folders as messages name them; messages that were kept hold only as long as these are the same. */
export function pathsOf({ data, templates, schemas }: Folders, { directory }: Request): string {
  return [data, templates, schemas].map((folder) => displayPath(directory, folder)).join('\n');
}

/** How a printer of diagnostics finds the text of a file by its path; it asks for one file after the other. */
export function textFinder(files: ProjectFiles): (path: string) => string | undefined {
  let bytesOf: ReadonlyMap<string, Uint8Array> | undefined;
  let last: { readonly path: string; readonly text: string } | undefined;
  return (path) => {
    if (last?.path === path) return last.text;
    bytesOf ??= new Map(
      foldersOf(files).flatMap(([, folder]) =>
        [...folder.values()].map((file) => [file.path, file.bytes] as const),
      ),
    );
    const bytes = bytesOf.get(path);
    // Of a picture, or of a Word file with the name of a record, there is no line to show.
    if (bytes === undefined || fileKind(bytes) !== undefined) return undefined;
    last = { path, text: decodeText(bytes) };
    return last.text;
  };
}
