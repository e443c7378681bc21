import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of `folder` (not of its subfolders) whose names end in `ending`, sorted, with `/` in their paths. */
export function globSync(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}
