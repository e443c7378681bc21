import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { displayPath } from './display-path.ts';

/** Where the CI systems put the files of a repository that they got without Git. */
const checkouts = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'];

/**
 * Turns paths as messages show them, relative to where the user stands, into paths in the repository, by which CI systems know
 * files. Where there is no repository, they stay as they are.
 */
export function pathInRepository(
  directory: string,
  environment: Readonly<Record<string, string | undefined>>,
): (file: string) => string {
  const checkout = checkouts.map((name) => environment[name]).find((folder) => holds(folder, directory));
  const top = repositoryAbove(directory) ?? checkout ?? directory;
  return (file) => displayPath(top, resolve(directory, file));
}

/** The folder above, or the one itself, that Git has made a repository; a part of another repository has a file in place of a folder. */
function repositoryAbove(directory: string): string | undefined {
  if (existsSync(join(directory, '.git'))) return directory;
  const above = dirname(directory);
  return above === directory ? undefined : repositoryAbove(above);
}

function holds(folder: string | undefined, directory: string): boolean {
  return folder !== undefined && folder !== '' && !/^\.\.(?:[\\/]|$)/.test(relative(folder, directory));
}
