import type { ReadRequest } from '../build/open-request.ts';
import type { ProjectFile, ProjectFiles } from '../pipeline.ts';

/** Files that are the same as before stay the same objects: what is known of them need not be found again. */
export function keepSame(read: ReadRequest, before: ReadRequest): ReadRequest {
  const keep = (folder: 'data' | 'templates' | 'schemas'): ReadonlyMap<string, ProjectFile> =>
    new Map(
      [...read.files[folder]].map(([name, file]) => {
        const old = before.files[folder].get(name);
        const isSame = old?.path === file.path && Buffer.compare(old.bytes, file.bytes) === 0;
        return [name, isSame ? old : file];
      }),
    );
  const kept: ProjectFiles = { data: keep('data'), templates: keep('templates'), schemas: keep('schemas') };
  return { ...read, files: { ...read.files, ...kept } };
}
