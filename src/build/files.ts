import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { ProjectFile, ProjectFiles } from '../pipeline.ts';
import { displayPath } from './display-path.ts';
import { type Folders, ownTemplates } from './folders.ts';
import { binaryEndings } from './read-file.ts';
import { readFolder } from './read-folder.ts';

/** The endings of the texts of a house. */
const texts = ['.yaml', '.mustache'];

/**
 * Reads the three folders that documents are made from; `directory` is where the user stands. Of files that were read `before`
 * only those are read that changed since.
 */
export async function readFiles(
  folders: Folders,
  directory: string,
  diagnose: Diagnose,
  before?: ProjectFiles,
): Promise<ProjectFiles> {
  const read = (name: keyof Folders, location: string, endings: readonly string[]) => {
    const known = before && { before: before[name] };
    return readFolder({ location, path: displayPath(directory, location), endings, ...known }, diagnose);
  };
  const { files: data, unread } = await read('data', folders.data, ['.yaml', '.png']);
  const houses = (location: string) => read('templates', location, [...texts, ...binaryEndings]);
  const { files: named } = await houses(folders.templates);
  const templates =
    folders.templates === ownTemplates() ? named : withOwnHouses(named, (await houses(ownTemplates())).files);
  const { files: schemas } = await read('schemas', folders.schemas, ['.json']);
  return { data, templates, schemas, unread };
}

/** The houses of a user, and those of the program that the user does not have: his may extend them. */
function withOwnHouses(
  named: ReadonlyMap<string, ProjectFile>,
  own: ReadonlyMap<string, ProjectFile>,
): ReadonlyMap<string, ProjectFile> {
  const houseOf = (file: string): string => file.slice(0, file.indexOf('/') + 1);
  const present = new Set([...named.keys()].map(houseOf));
  return new Map([...named, ...[...own].filter(([file]) => !present.has(houseOf(file)))]);
}

/** The folders of files with their names. */
export function foldersOf({
  data,
  templates,
  schemas,
}: ProjectFiles): readonly (readonly [name: string, files: ReadonlyMap<string, ProjectFile>])[] {
  return Object.entries({ data, templates, schemas });
}
