import { createHash } from 'node:crypto';
import type { ProjectFile, ProjectFiles } from '../pipeline.ts';

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The many files of which each concerns few reports. All others may concern every report. */
const recordName = /^(?:meetings|summaries)\/[^/]+\.yaml$/;

/** The hashes of all records by their paths in the data folder. */
export function hashRecords({ data }: ProjectFiles): Readonly<Record<string, string>> {
  const records = [...data].filter(([name]) => recordName.test(name));
  return Object.fromEntries(records.map(([name, { bytes }]) => [name, sha256(bytes)]));
}

/** The IDs of all records, of those too that are not valid. */
export function recordIds({ data }: ProjectFiles): readonly string[] {
  return [...data.keys()].flatMap((name) =>
    recordName.test(name) ? [name.replace(/^.*\/|\.yaml$/g, '')] : [],
  );
}

/** One hash of what the program was told and of all files that are no records. */
export function hashShared(files: ProjectFiles, sourceDateEpoch: number | undefined): string {
  const hash = createHash('sha256').update(`${String(sourceDateEpoch)}\n`);
  for (const [folder, contents] of Object.entries(files) as [string, ReadonlyMap<string, ProjectFile>][])
    for (const [name, { bytes }] of contents)
      if (folder !== 'data' || !recordName.test(name)) hash.update(`${sha256(bytes)}  ${folder}/${name}\n`);
  return hash.digest('hex');
}
