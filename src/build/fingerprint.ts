import { createHash } from 'node:crypto';
import type { ProjectFiles, ProjectSettings } from '../pipeline.ts';
import { hashOfFile } from '../source/hash.ts';
import { foldersOf } from './files.ts';

export { sha256 } from '../source/hash.ts';

/** The files that are records. */
const recordName = /^(?:meetings|summaries)\/[^/.]+\.yaml$/;

/** The IDs of all records, of those too that are not valid. */
export function recordIds({ data }: ProjectFiles): readonly string[] {
  return [...data.keys()].flatMap((name) =>
    recordName.test(name) ? [name.replace(/^.*\/|\.yaml$/g, '')] : [],
  );
}

/** One hash of what the program was told and of all files: as long as it is the same, a run finds what the last one found. */
export function hashAll(files: ProjectFiles, settings: ProjectSettings): string {
  const { sourceDateEpoch, allowsUntranslated = false } = settings;
  const hash = createHash('sha256').update(`${String(sourceDateEpoch)} ${String(allowsUntranslated)}\n`);
  for (const [folder, contents] of foldersOf(files))
    for (const [name, file] of contents) hash.update(`${hashOfFile(file)}  ${folder}/${name}\n`);
  // A file that cannot be read is something else than none: what refers to it is refused without another word.
  for (const name of files.unread?.keys() ?? []) hash.update(`unread  ${name}\n`);
  return hash.digest('hex');
}
