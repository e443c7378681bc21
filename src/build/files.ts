import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { ProjectFile, ProjectFiles } from '../pipeline.ts';
import { displayPath } from './display-path.ts';
import type { Folders } from './folders.ts';
import { readFolder } from './read-folder.ts';

/** Reads the three folders that documents are made from; `directory` is where the user stands. */
export async function readFiles(
  folders: Folders,
  directory: string,
  diagnose: Diagnose,
): Promise<ProjectFiles> {
  const read = (location: string, endings: readonly string[]) =>
    readFolder({ location, path: displayPath(directory, location), endings }, diagnose);
  const { files: data, unread } = await read(folders.data, ['.yaml', '.png']);
  const { files: templates } = await read(folders.templates, ['.yaml', '.mustache', '.png']);
  const { files: schemas } = await read(folders.schemas, ['.json']);
  return { data, templates, schemas, unread };
}

/** The folders of files with their names. */
export function foldersOf({
  data,
  templates,
  schemas,
}: ProjectFiles): readonly (readonly [name: string, files: ReadonlyMap<string, ProjectFile>])[] {
  return Object.entries({ data, templates, schemas });
}
