import { createHash } from 'node:crypto';
import type { ProjectFiles, ProjectSettings } from '../pipeline.ts';
import { foldersOf } from './files.ts';

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

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
    for (const [name, { bytes }] of contents) hash.update(`${sha256(bytes)}  ${folder}/${name}\n`);
  // A file that cannot be read is something else than none: what refers to it is refused without another word.
  for (const name of files.unread?.keys() ?? []) hash.update(`unread  ${name}\n`);
  return hash.digest('hex');
}
