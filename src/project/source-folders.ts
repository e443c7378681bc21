import type { SourceFolder } from '../render/source-names.ts';
import type { ProjectFiles } from './project.ts';

const known = new WeakMap<ProjectFiles, readonly SourceFolder[]>();

/**
 * By which paths messages name the folders of a project: more than one for the templates, where a house lies elsewhere than the
 * one that it extends. A folder in another one comes before it. Found once, not for each document.
 */
export function sourceFolders(files: ProjectFiles): readonly SourceFolder[] {
  const found = known.get(files) ?? findFolders(files);
  known.set(files, found);
  return found;
}

function findFolders({ data, templates, schemas }: ProjectFiles): readonly SourceFolder[] {
  const names = new Map<string, string>();
  for (const [folder, contents] of Object.entries({ data, templates, schemas }))
    for (const [name, { path }] of contents)
      if (path.endsWith(name)) names.set(path.slice(0, path.length - name.length), `${folder}/`);
  return [...names]
    .map(([path, name]) => ({ path, name }))
    .sort((one, other) => other.path.length - one.path.length);
}
