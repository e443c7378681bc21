import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/nodes.ts';
import type { Project } from '../pipeline.ts';
import { formats } from '../render/formats.ts';
import type { Pipeline } from './pipeline-stages.ts';
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

/** Which documents to make, and with what. */
export interface Work {
  readonly ids: readonly string[];
  readonly request: Request;
  readonly pipeline: Pipeline;
  readonly project: Project;
  readonly diagnose: Diagnose;
  readonly watching: Watching;
}

/** Makes all documents in memory, whatever faults of the records are met on the way. */
export async function makeFiles(work: Work): Promise<readonly OutputFile[]> {
  const { ids, request, pipeline, project, diagnose, watching } = work;
  const total = ids.length * request.formats.length;
  const files: OutputFile[] = [];
  for (const [index, id] of ids.entries()) {
    await takeBreath(watching.signal);
    const document = await during(`composing ${id}`, pipeline.composeReport(project, id, diagnose));
    if (document === undefined) continue;
    let made = index * request.formats.length;
    watching.onStep({ name: `compose ${id}`, made, total });
    for (const format of request.formats) {
      await takeBreath(watching.signal);
      files.push(await during(`rendering ${id} as ${format}`, makeFile(document, id, format, work)));
      made += 1;
      watching.onStep({ name: `render ${id} as ${format}`, made, total });
    }
  }
  return files;
}

async function makeFile(document: Document, id: string, format: string, work: Work): Promise<OutputFile> {
  const { request, pipeline, project, diagnose } = work;
  const ending = (await formats[format]?.())?.default.extension ?? format;
  const path = join(resolve(request.directory, request.out ?? '.'), `${id}.${ending}`);
  return { path, bytes: await pipeline.renderReport(project, document, format, diagnose) };
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
