import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import { askGit } from './git.ts';

/** A revision of Git as commits, by the top folders of the repositories in which it is one. */
export type Revisions = ReadonlyMap<string, string>;

/**
 * What a revision means in the repository with a top folder, and in those of which that one is a submodule: where it does not know
 * the revision itself, the commit counts that the outer repository had of it then. Empty where nobody knows it.
 */
export async function revisionsFrom(top: string, typed: string): Promise<Revisions> {
  const own = await commitOf(top, typed);
  if (own !== undefined) return new Map([[top, own]]);
  const above = (await askGit(top, ['rev-parse', '--show-superproject-working-tree'])).toString();
  if (above.trim() === '') return new Map();
  const outer = await realpath(above.replace(/\r?\n$/, ''));
  const known = await revisionsFrom(outer, typed);
  const revision = known.get(outer);
  const then = revision && (await submoduleAt(outer, revision, top));
  return then === undefined ? new Map() : new Map([...known, [top, then]]);
}

async function commitOf(top: string, typed: string): Promise<string | undefined> {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${typed}^{commit}`];
  return askGit(top, words).then(
    (answer) => answer.toString().trim(),
    () => undefined,
  );
}

/** The commit of a submodule at a revision of the outer repository; where it was not there yet, the folder without files. */
async function submoduleAt(outer: string, revision: string, top: string): Promise<string | undefined> {
  const path = relative(outer, top).replaceAll('\\', '/');
  const line = (await askGit(outer, ['ls-tree', '-z', revision, '--', path])).toString();
  const [, commit] = /^160000 commit ([0-9a-f]+)\t/.exec(line) ?? [];
  if (commit !== undefined) return commitOf(top, commit);
  return (await askGit(top, ['hash-object', '-t', 'tree', '--stdin'])).toString().trim();
}
