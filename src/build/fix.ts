import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ProjectFile } from '../pipeline.ts';
import type { Fixed } from './attempt.ts';
import { correct, type Unfixed } from './correct.ts';
import { errorCode, meaningOfCode, remedyInData } from './error-code.ts';
import { createExamine } from './examine.ts';
import type { Watching } from './make.ts';
import { type Opened, openRequest, textFinder } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { checkOpened } from './check-opened.ts';
import type { RunResult } from './run-result.ts';
import { displayPath } from './display-path.ts';
import { type OutputFile, writeFiles } from './write.ts';

/** A file before and after its remedies; `path` as messages show it. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** How a run went that checked records and applied remedies. Its diagnostics are those that are left in the files. */
export interface FixResult extends RunResult {
  readonly fixed: readonly Fixed[];
  readonly unfixed: readonly Unfixed[];
  readonly changes: readonly Change[];
}

/**
 * Checks the records of a request and applies the certain remedies of what is found to their files. Where `writes` is
 * false, or no file can be written, the files stay as they are.
 */
export async function fix(
  request: Request,
  pipeline: Pipeline,
  watching: Watching,
  writes: boolean,
): Promise<FixResult> {
  const opened = await openRequest(request, pipeline);
  const checked = await checkOpened(opened, request, pipeline, watching);
  const nothing = { fixed: [], unfixed: [], changes: [] };
  if (opened.project === undefined) return { ...checked, ...nothing };
  const examine = createExamine(opened, request, pipeline, watching);
  const before = opened.files.data;
  const result = await correct({ data: before, diagnostics: checked.diagnostics }, examine);
  const { data, diagnostics, fixed, unfixed } = result;
  const names = [...data.keys()].filter((name) => data.get(name) !== before.get(name));
  const changes = names.map((name) => ({
    path: data.get(name)?.path ?? name,
    before: textOf(before.get(name)),
    after: textOf(data.get(name)),
  }));
  if (!writes) return { ...checked, fixed, unfixed, changes };
  const refusal = await writeBack(names, data, opened, watching.signal, request.directory);
  return refusal === undefined
    ? { ...checked, diagnostics, textOf: textFinder({ ...opened.files, data }), fixed, unfixed, changes }
    : { ...checked, ...nothing, refusals: [...checked.refusals, refusal] };
}

function textOf(file: ProjectFile | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes);
}

/** Puts the new contents in place of those that were read, all or none; a file that was changed meanwhile is left alone. */
async function writeBack(
  names: readonly string[],
  data: ReadonlyMap<string, ProjectFile>,
  { folders, files }: Opened,
  signal: AbortSignal,
  directory: string,
): Promise<Refusal | undefined> {
  const outputs: OutputFile[] = [];
  const bounds = await realpath(folders.data);
  for (const name of names) {
    const [file, old] = [data.get(name), files.data.get(name)];
    if (file === undefined || old === undefined) continue;
    try {
      const path = await realpath(join(folders.data, name));
      if (!path.startsWith(bounds + sep)) return refuse(file.path, 'it leads out of the data folder');
      if (!(await readFile(path)).equals(old.bytes))
        return refuse(file.path, 'it was changed while it was checked');
      outputs.push({ path, bytes: file.bytes, mode: (await stat(path)).mode });
    } catch (fault) {
      const code = errorCode(fault);
      if (code === undefined) throw fault;
      return refuse(file.path, meaningOfCode(code), code);
    }
  }
  const fault = await writeFiles(outputs, signal);
  return fault === undefined
    ? undefined
    : refuse(displayPath(directory, fault.path), meaningOfCode(fault.code), fault.code);
}

function refuse(path: string, reason: string, code = ''): Refusal {
  return {
    message: `"${path}" cannot be written: ${reason}. No file was changed.`,
    remedy: remedyInData(code, 'check again'),
  };
}
