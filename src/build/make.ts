import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pMap from 'p-map';
import { createCollector } from '../diagnostics/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/nodes.ts';
import type { Project } from '../pipeline.ts';
import { formats } from '../render/formats.ts';
import { strictest } from './needs-rendering.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { RecordFindings } from './kept.ts';
import { needsPool, openPool, type RenderPool } from './render-pool.ts';
import type { RenderedJob } from './render-worker.ts';
import type { Request } from './request.ts';
import type { OutputFile } from './write.ts';

/** A step that is done: what was done, and how many of the files to be made are made. */
export interface Step {
  readonly name: string;
  readonly made: number;
  readonly total: number;
}

/** How a run is watched and stopped. */
export interface Watching {
  readonly onStep: (step: Step) => void;
  readonly signal: AbortSignal;
}

/** A file of a report, and its format. */
export interface MadeFile extends OutputFile {
  readonly format: string;
  readonly pages?: number;
}

/** A report that was gone through: its files, unless there were errors, and all that was said of it. */
export interface MadeReport {
  readonly id: string;
  /** What the names of its files begin with. */
  readonly stem: string;
  readonly files: readonly MadeFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** The same, to be kept; undefined where no more is known than before. */
  readonly findings?: RecordFindings;
}

/** Which documents to make, and with what. */
export interface Work {
  readonly ids: readonly string[];
  readonly request: Request;
  /** What the names of their files begin with, by their IDs. */
  readonly stems: ReadonlyMap<string, string>;
  readonly pipeline: Pipeline;
  readonly project: Project;
  readonly watching: Watching;
  /** A thread that renders beside this one, where there are few documents. */
  readonly helper?: RenderPool | undefined;
  /** What earlier runs found of a report and this one must find again, where that is kept. */
  readonly known?: (id: string) => RecordFindings | undefined;
  /** Takes each report as soon as it is made: so only a few are in memory at a time. */
  readonly onReport: (report: MadeReport) => Promise<void>;
}

/**
 * Makes all reports, whatever faults of the records are met on the way, on several cores where there are many.
 *
 * @throws {Error} the first fault of the program, when all other reports are made.
 */
export async function makeReports(work: Work): Promise<void> {
  const { ids, request, watching, helper, onReport } = work;
  const pool = needsPool(ids.length * request.formats.length) ? await openPool() : helper;
  const progress = { made: 0, total: ids.length * request.formats.length };
  const faults: unknown[] = [];
  const make = async (id: string): Promise<void> => {
    await takeBreath(watching.signal);
    try {
      await onReport(await makeReport(id, { ...work, pool, progress }));
    } catch (fault) {
      watching.signal.throwIfAborted();
      faults.push(fault);
    }
  };
  try {
    await pMap(ids, make, { concurrency: pool?.width ?? 1 });
  } finally {
    if (pool !== helper) await pool?.close();
  }
  if (faults.length > 0) throw faults[0];
}

interface Making extends Work {
  readonly pool: RenderPool | undefined;
  readonly progress: { made: number; readonly total: number };
}

async function makeReport(id: string, making: Making): Promise<MadeReport> {
  const { request, pipeline, project, watching, progress, pool } = making;
  const known = making.known?.(id);
  const stem = making.stems.get(id) ?? id;
  const collector = createCollector();
  const isTaken = (format: string): boolean => pool?.takes(format, known === undefined) === true;
  pool?.expect?.(request.formats.filter(isTaken));
  const early = new Map<string, Promise<RenderedJob>>();
  const onComposed = (composed: Document): void => {
    if (pool?.isIdle !== true) return;
    for (const format of request.formats.filter(isTaken))
      early.set(format, renderElsewhere(composed, format, pool, making));
  };
  const composing = pipeline.composeReport(project, id, collector.diagnose, {
    known: known?.checked,
    onComposed,
  });
  const document = await during(`composing ${id}`, composing);
  if (document === undefined) {
    progress.made += request.formats.length;
    letGo(making);
    const checked = collector.sorted();
    return {
      ...{ id, stem, files: [], diagnostics: checked },
      ...(known === undefined && { findings: { checked, rendered: [] } }),
    };
  }
  const checked = collector.sorted();
  let rendered = known?.rendered;
  watching.onStep({ name: `compose ${id}`, ...progress });
  const files: MadeFile[] = [];
  const makeOne = async (format: string): Promise<void> => {
    if (!isTaken(format)) await takeBreath(watching.signal);
    const rendering = during(
      `rendering ${id} as ${format}`,
      pool !== undefined && isTaken(format)
        ? (early.get(format) ?? renderElsewhere(document, format, pool, making))
        : renderHere(document, format, making),
    );
    const { diagnostics, extension, ...file } = await rendering;
    if (format === strictest) rendered = diagnostics;
    diagnostics.forEach(collector.diagnose);
    files.push({ ...file, format, path: filePath(request, stem, extension) });
    progress.made += 1;
    watching.onStep({ name: `render ${id} as ${format}`, ...progress });
  };
  await pMap(request.formats, makeOne, { concurrency: pool === undefined ? 1 : Infinity });
  letGo(making);
  const order = (file: MadeFile): number => request.formats.indexOf(file.format);
  return {
    id,
    files: collector.hasErrors() ? [] : files.sort((one, other) => order(one) - order(other)),
    diagnostics: collector.sorted(),
    stem,
    ...(isNew(known, rendered) && { findings: { checked, rendered } }),
  };
}

/** A helper that has nothing more to do ends while the files are written: the end of a thread takes as long as that. */
function letGo({ helper, progress }: Making): void {
  if (progress.made === progress.total) helper?.close().catch(() => undefined);
}

/** Whether more was found out than is kept. What rendering shows now is truer than what was concluded without it. */
function isNew(known: RecordFindings | undefined, rendered: RecordFindings['rendered']): boolean {
  return known === undefined || JSON.stringify(known.rendered) !== JSON.stringify(rendered);
}

/** Renders on this thread. */
async function renderHere(
  document: Document,
  format: string,
  { pipeline, project }: Making,
): Promise<RenderedJob> {
  const { diagnose, sorted } = createCollector();
  const bytes = await pipeline.renderReport(project, document, format, diagnose);
  const renderer = (await formats[format]?.())?.default;
  const pages = renderer?.countPages?.(bytes);
  const extension = renderer?.extension ?? format;
  return { bytes, extension, ...(pages !== undefined && { pages }), diagnostics: sorted() };
}

/** Renders on another thread. That a document which has errors could not be rendered is no fault. */
function renderElsewhere(
  document: Document,
  format: string,
  pool: RenderPool,
  { pipeline, project }: Making,
): Promise<RenderedJob> {
  const rendering = pool.render({ document, format, options: pipeline.renderData(project, document) });
  rendering.catch(() => undefined);
  return rendering;
}

/** Where the file of a report is written. */
export function filePath(request: Pick<Request, 'directory' | 'out'>, stem: string, ending: string): string {
  return join(resolve(request.directory, request.out ?? '.'), `${stem}.${ending}`);
}

/** Rendering keeps the program busy without a pause; here it hears whether it is told to stop. */
export async function takeBreath(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** A fault of the program says what it was at: without that, a report of it is of little use. */
export async function during<Value>(task: string, work: Promise<Value>): Promise<Value> {
  return work.catch((fault: unknown) => {
    throw new Error(`while ${task}: ${String(fault)}`, { cause: fault });
  });
}
