import { existsSync, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { displayPath } from './display-path.ts';
import { errorCode } from './error-code.ts';
import { packageFolder } from './package-folder.ts';
import type { Refusal } from './refusal.ts';

/** The folders that documents are made from, absolute. */
export interface Folders {
  readonly data: string;
  readonly templates: string;
  readonly schemas: string;
}

/**
 * The folders for a data folder and, if the user has some of his own, templates: those named, or those beside the data folder,
 * or else the program's. Schemas are the program's.
 */
export function chooseFolders(directory: string, data: string, templates: string | undefined): Folders {
  const located = resolve(directory, data);
  const beside = besideData(located);
  return {
    data: located,
    templates:
      templates === undefined
        ? holdsHouse(beside)
          ? beside
          : ownTemplates()
        : resolve(directory, templates),
    schemas: join(packageFolder(), 'schemas'),
  };
}

/**
 * All folders that decide which ones are chosen, or are read beside them: whoever follows changes sees a house of one's own that is
 * begun meanwhile.
 */
export function foldersToFollow(
  directory: string,
  data: string,
  templates: string | undefined,
): readonly string[] {
  const located = resolve(directory, data);
  const house = templates === undefined ? besideData(located) : resolve(directory, templates);
  return [...new Set([located, house, ownTemplates()])];
}

function besideData(data: string): string {
  return join(dirname(data), 'templates');
}

/** The folder of the houses that come with the program. */
export function ownTemplates(): string {
  return join(packageFolder(), 'templates');
}

/** Files that tell a house from the templates of other programs; the first one may have been forgotten. */
const filesOfHouse = ['house.yaml', 'style.yaml', 'outcome.mustache'];

/**
 * Many programs have folders called "templates"; that of a house has its files in it. One that cannot be read may hold a house: it
 * is taken, and told of when it is read, because reports must not silently be made with other templates.
 */
function holdsHouse(location: string): boolean {
  try {
    return readdirSync(location).some((name) =>
      filesOfHouse.some((file) => existsSync(join(location, name, file))),
    );
  } catch (fault) {
    const code = errorCode(fault);
    if (code === undefined) throw fault;
    return !isNoFolder.includes(code);
  }
}

/** How the system says that nothing is there, or no folder. */
const isNoFolder: readonly string[] = ['ENOENT', 'ENOTDIR', 'ELOOP'];

/** How who has no data folder begins one, with the first meeting of a group. */
const beginning =
  'To begin one: rapporteur new ACRONYM 1 --dates 2025-02-11 --name "Council Working Group on …".';

/** What is said of folders that are not there. */
export async function refuseMissingFolders(folders: Folders, directory: string): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  for (const name of ['data', 'templates'] as const) {
    if (await isFolder(folders[name])) continue;
    refusals.push({
      message: `There is no ${name} folder "${displayPath(directory, folders[name])}" here.`,
      remedy: (await isFolder(join(directory, 'meetings')))
        ? 'Give --data . to use the folder in which you stand.'
        : `Go to the folder that holds it, or say with --${name} where it is.${name === 'data' ? ` ${beginning}` : ''}`,
    });
  }
  return refusals;
}

async function isFolder(location: string): Promise<boolean> {
  return stat(location).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
