import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ProjectFile, ProjectFiles } from '../src/pipeline.ts';

const root = resolve(import.meta.dirname, '..');

/** The files of a folder of the project, as a run reads them. */
export function readFolder(folder: string): Map<string, ProjectFile> {
  const top = resolve(root, folder);
  const files = readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      relative(top, file).replaceAll('\\', '/'),
      { path: relative(root, file).replaceAll('\\', '/'), bytes: readFileSync(file) },
    ]),
  );
}

/** The project's own files, with further ones laid over them, by their paths in the folders. */
export function projectFiles(
  more: Partial<Record<keyof ProjectFiles, Record<string, string>>> = {},
): ProjectFiles {
  const lay = (folder: keyof ProjectFiles): Map<string, ProjectFile> => {
    const files = readFolder(folder);
    for (const [name, text] of Object.entries(more[folder] ?? {}))
      files.set(name, { path: `${folder}/${name}`, bytes: new TextEncoder().encode(text) });
    return files;
  };
  return { data: lay('data'), templates: lay('templates'), schemas: lay('schemas') };
}
