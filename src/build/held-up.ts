import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../pipeline.ts';
import { foldersOf } from './files.ts';
import type { Pipeline } from './pipeline-stages.ts';

/**
 * Which reports errors in the files hold up: those that are made from a file with an error. An error in one record leaves
 * the reports of the others alone; one in a register concerns those that look something up in it.
 */
export function heldUpBy(
  diagnostics: readonly Diagnostic[],
  project: Project,
  pipeline: Pipeline,
): (id: string) => boolean {
  const faulty = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place.file),
  );
  if (faulty.size === 0) return () => false;
  const paths = new Map<string, string>();
  for (const [folder, files] of foldersOf(project.files))
    for (const [name, { path }] of files) paths.set(`${folder}/${name}`, path);
  for (const [name, path] of project.files.unread ?? []) paths.set(`data/${name}`, path);
  const isFaulty = (path: string | undefined): boolean => path !== undefined && faulty.has(path);
  return (id) => {
    const inputs = pipeline.provenanceOf(project, id)?.files.map(({ name }) => fileOf(name));
    return (
      inputs?.some((name) => isFaulty(paths.get(name)) || isFaulty(paths.get(name.replace(/[^/]*$/, '')))) ??
      true
    );
  };
}

/** The file of an input that may be an entry in a file (`data/registers/people.yaml#jane-doe`). */
export function fileOf(input: string): string {
  return input.replace(/#.*$/, '');
}
