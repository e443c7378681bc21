import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../pipeline.ts';
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
  return {
    data: await read(folders.data, ['.yaml', '.png']),
    templates: await read(folders.templates, ['.yaml', '.mustache', '.png']),
    schemas: await read(folders.schemas, ['.json']),
  };
}
