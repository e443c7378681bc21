import { realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { fileOf } from './held-up.ts';
import type { Opened } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';

/** Those of the reports that are made from a file that changed since a revision of Git; all where none is given. */
export async function findChangedReports(
  ids: readonly string[],
  { folders, project }: Opened,
  { changedSince }: Request,
  pipeline: Pipeline,
): Promise<{ readonly ids: readonly string[] } | { readonly refusals: readonly Refusal[] }> {
  if (changedSince === undefined || project === undefined) return { ids };
  const repository = await repositoryOf(folders.data);
  if (repository === undefined) return { refusals: [refuseFolder] };
  const changed = new Set<string>();
  for (const [name, folder] of Object.entries(folders) as [string, string][]) {
    // Another repository, such as that of the program, knows nothing of the revision: its files are the same at all times.
    if ((await repositoryOf(folder)) !== repository) continue;
    const found = await changedFiles(folder, repository, changedSince);
    if (found === undefined) return { refusals: [refuseRevision(changedSince)] };
    for (const path of found.paths) changed.add(`${name}/${path}`);
    // What is gone is no input of today: what it gave to a report can only be known by making all of them.
    if (found.isSomeGone) return { ids };
  }
  const isConcerned = (id: string): boolean =>
    pipeline.provenanceOf(project, id)?.files.some((input) => changed.has(fileOf(input.name))) ?? true;
  return { ids: ids.filter(isConcerned) };
}

interface Changes {
  /** Files that are new or other, by their paths in the folder. */
  readonly paths: readonly string[];
  readonly isSomeGone: boolean;
}

/** Undefined where Git cannot say it. */
async function changedFiles(
  folder: string,
  repository: string,
  revision: string,
): Promise<Changes | undefined> {
  const location = await realpath(folder);
  const inFolder = (path: string): string => relative(location, join(repository, path)).replaceAll('\\', '/');
  const diff = ['diff', '--name-only', '-z', '--no-renames'];
  try {
    await git(location, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
    const all = await git(location, ...diff, revision, '--', '.');
    const gone = await git(location, ...diff, '--diff-filter=D', revision, '--', '.');
    const untracked = await git(
      location,
      ...['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '.'],
    );
    return { paths: [...all, ...untracked].map(inFolder), isSomeGone: gone.length > 0 };
  } catch {
    return undefined;
  }
}

/** The top folder of the repository in which a folder lies; undefined where there is none, or no Git. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  try {
    const [top = ''] = await git(await realpath(folder), 'rev-parse', '--show-toplevel');
    return await realpath(top.trimEnd());
  } catch {
    return undefined;
  }
}

async function git(location: string, ...words: readonly string[]): Promise<readonly string[]> {
  // Starting programs takes a good part of Node.js with it, and most runs ask for no range.
  const { execFile } = await import('node:child_process');
  const { stdout } = await promisify(execFile)('git', ['-C', location, ...words], { maxBuffer: 1 << 28 });
  return stdout.split('\0').filter((name) => name !== '');
}

const refuseFolder: Refusal = {
  message: 'The data folder lies in no repository of Git, so nothing says what changed in it.',
  remedy: 'Leave --changed-since out, or give a data folder that is in a repository.',
};

function refuseRevision(revision: string): Refusal {
  return {
    message: `Git does not say what changed since "${revision}".`,
    remedy:
      'Give a branch, tag or commit of the repository; in CI, fetch the history down to it (fetch-depth: 0).',
  };
}
