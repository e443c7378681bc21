import { realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Project } from '../pipeline.ts';
import { askGit, repositoryOf } from './git.ts';
import { fileOf } from './held-up.ts';
import { isSomeMoved } from './moved-records.ts';
import type { Opened } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { revisionsFrom } from './revisions.ts';

/** Settings and words that decide what is found of a report, and so whether it is made, without being part of it. */
const decisive = /^data\/(?:checks|glossaries)\//;

/**
 * Whether a changed file may decide on what is found of each report. A check goes by what findings rest on, which is more than what documents
 * are made from: all that lies in the data folder beside the records, of which findings of its own are told with reports.
 */
function decidesOnAll(path: string, { out }: Request, { types }: Project): boolean {
  if (out !== undefined) return decisive.test(path);
  const [, folder] = /^data\/([^/]+)\/.+\.yaml$/.exec(path) ?? [];
  return folder !== undefined && ![...types.values()].some(({ records }) => records.folder === folder);
}

/** Whether a file of the data folder is a record, not the translation of one. */
function isRecord(path: string, { types }: Project): boolean {
  const [, folder] = /^([^/]+)\/[^/.]+\.yaml$/.exec(path) ?? [];
  return [...types.values()].some(({ records }) => records.folder === folder);
}

/** Those of the reports that are made from a file that changed since a revision of Git; all where none is given. */
export async function findChangedReports(
  ids: readonly string[],
  { folders, project }: Opened,
  request: Request,
  pipeline: Pipeline,
): Promise<{ readonly ids: readonly string[] } | { readonly refusals: readonly Refusal[] }> {
  const { changedSince } = request;
  if (changedSince === undefined || project === undefined) return { ids };
  const repository = await repositoryOf(folders.data);
  if ('refusal' in repository) return { refusals: [repository.refusal] };
  const revisions = await revisionsFrom(repository.top, changedSince);
  if (revisions.size === 0) return { refusals: [refuseRevision(changedSince)] };
  const changed = new Set<string>();
  for (const [name, folder] of Object.entries(folders) as [string, string][]) {
    const own = name === 'data' ? repository : await repositoryOf(folder);
    const revision = 'top' in own ? revisions.get(own.top) : undefined;
    // Another repository, such as that of the program, knows nothing of the revision: its files are the same at all times.
    if ('refusal' in own || revision === undefined) continue;
    const found = await findChanges(folder, own.top, revision);
    if (found === undefined) return { refusals: [refuseRevision(changedSince)] };
    for (const path of [...found.edited, ...found.added]) changed.add(`${name}/${path}`);
    // What is gone is no input of today: what it gave to a report can only be known by making all of them.
    if (found.isSomeGone) return { ids };
    // Nor is a meeting an input of the summary in which it stood, once its date or its group is another.
    if (name === 'data' && (await isSomeMoved(found.edited, revision, folder, project))) return { ids };
    // A meeting that is new may be dated wrongly beside others, of which that is then told.
    if (name === 'data' && request.out === undefined && found.added.some((path) => isRecord(path, project)))
      return { ids };
  }
  if ([...changed].some((path) => decidesOnAll(path, request, project))) return { ids };
  const isConcerned = (id: string): boolean =>
    pipeline.provenanceOf(project, id)?.files.some((input) => changed.has(fileOf(input.name))) ?? true;
  return { ids: ids.filter(isConcerned) };
}

/** What differs from a revision in a folder, by paths in it. */
interface Changes {
  /** Files that were there then and are others now. */
  readonly edited: readonly string[];
  /** Files that were not there then, and links to files that differ. */
  readonly added: readonly string[];
  readonly isSomeGone: boolean;
}

/** Undefined where Git cannot say it. */
async function findChanges(folder: string, top: string, revision: string): Promise<Changes | undefined> {
  const location = await realpath(folder);
  const inFolder = (path: string): string => relative(location, join(top, path)).replaceAll('\\', '/');
  try {
    // Settings of the user must change nothing of the form of the answer.
    const diff = ['diff', '--name-status', '-z', '--no-renames', '--no-relative', revision, '--', '.'];
    const others = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '.'];
    const differing = pairsOf(pieces(await askGit(location, diff)));
    const paths = (states: RegExp): readonly string[] =>
      differing.flatMap(([state, path]) => (states.test(state) ? [inFolder(path)] : []));
    const untracked = pieces(await askGit(location, others)).map(inFolder);
    const edited = paths(/^[^AD]/);
    const added = [...paths(/^A/), ...untracked];
    return {
      edited,
      added: [...added, ...(await linkedPaths([...edited, ...added], location, inFolder))],
      isSomeGone: paths(/^D/).length > 0,
    };
  } catch {
    return undefined;
  }
}

/** By which other names files are read: Git knows a link for another file only when it leads elsewhere. */
async function linkedPaths(
  changed: readonly string[],
  location: string,
  inFolder: (path: string) => string,
): Promise<readonly string[]> {
  if (changed.length === 0) return [];
  const files = pieces(await askGit(location, ['ls-files', '--stage', '--full-name', '-z', '.']));
  const links = files.flatMap((file) => /^120000 [^\t]*\t(.*)$/s.exec(file)?.[1] ?? []).map(inFolder);
  const found = links.map(async (link) => {
    const target = await realpath(join(location, link)).catch(() => undefined);
    const end = target === undefined ? '..' : relative(location, target).replaceAll('\\', '/');
    return changed.flatMap((path) =>
      path === end || path.startsWith(`${end}/`) ? [link + path.slice(end.length)] : [],
    );
  });
  return (await Promise.all(found)).flat();
}

function pieces(answer: Buffer): readonly string[] {
  return answer
    .toString()
    .split('\0')
    .filter((piece) => piece !== '');
}

function pairsOf(words: readonly string[]): readonly (readonly [string, string])[] {
  return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] as const] : []));
}

function refuseRevision(revision: string): Refusal {
  return {
    message: `Git does not say what changed since "${revision}".`,
    remedy:
      'Give a branch, tag or commit of the repository in which the data folder lies; in CI, fetch the history down to it (fetch-depth: 0).',
  };
}
