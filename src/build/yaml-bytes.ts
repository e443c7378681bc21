import type { ProjectFile } from '../pipeline.ts';

/** How many bytes of YAML are in files, by their names: that is what reading them costs, in time and in memory. */
export function yamlBytes(files: Iterable<readonly [string, ProjectFile]>): number {
  let bytes = 0;
  for (const [name, file] of files) if (name.endsWith('.yaml')) bytes += file.bytes.length;
  return bytes;
}
