import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { fileOf } from './held-up.ts';
import type { Opened } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';

const runProgram = promisify(execFile);

/** Those of the reports that are made from a file that changed since a revision of Git; all where none is given. */
export async function findChangedReports(
  ids: readonly string[],
  { folders, project }: Opened,
  { changedSince }: Request,
  pipeline: Pipeline,
): Promise<{ readonly ids: readonly string[] } | { readonly refusals: readonly Refusal[] }> {
  if (changedSince === undefined || project === undefined) return { ids };
  const changed = new Set<string>();
  for (const [name, folder] of Object.entries(folders) as [string, string][]) {
    const found = await changedFiles(folder, changedSince);
    if ('message' in found) return { refusals: [found] };
    for (const path of found.paths) changed.add(`${name}/${path}`);
    // What is gone is no input of today: what it gave to a report can only be known by making all of them.
    if (found.gone.some((path) => name !== 'data' || !/^(meetings|summaries)\//.test(path))) return { ids };
  }
  const isConcerned = (id: string): boolean =>
    pipeline.provenanceOf(project, id)?.files.some((input) => changed.has(fileOf(input.name))) ?? true;
  return { ids: ids.filter(isConcerned) };
}

interface Changes {
  /** Files that are new or other, by their paths in the folder. */
  readonly paths: readonly string[];
  readonly gone: readonly string[];
}

async function changedFiles(folder: string, revision: string): Promise<Changes | Refusal> {
  const location = await realpath(folder);
  const git = async (...options: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await runProgram('git', ['-C', location, ...options], { maxBuffer: 1 << 28 });
    return stdout.split('\0').filter((name) => name !== '');
  };
  try {
    // A folder that Git does not know, such as that of an installed program, is the same at all times.
    if (!(await isTracked(location))) return { paths: [], gone: [] };
    const [top = ''] = (await git('rev-parse', '--show-toplevel')).map((line) => line.trimEnd());
    const inFolder = (path: string): string => relative(location, join(top, path)).replaceAll('\\', '/');
    await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
    const diff = ['diff', '--name-only', '-z', '--no-renames'];
    const all = await git(...diff, revision, '--', '.');
    const gone = await git(...diff, '--diff-filter=D', revision, '--', '.');
    const untracked = await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '.');
    return { paths: [...all, ...untracked].map(inFolder), gone: gone.map(inFolder) };
  } catch {
    return {
      message: `Git does not say what changed since "${revision}".`,
      remedy:
        'Give a branch, tag or commit of the repository; in CI, fetch the history down to it (fetch-depth: 0).',
    };
  }
}

async function isTracked(location: string): Promise<boolean> {
  return runProgram('git', ['-C', location, 'ls-files', '--error-unmatch', '.']).then(
    () => true,
    () => false,
  );
}
