import { extname, join } from 'node:path';
import type { Lines } from '../source/readings.ts';
import { openLines, type Shelf } from './kept-lines.ts';
import { packageFolder } from './package-folder.ts';

/** Where the program has what its own templates and registers hold. They are part of it, and need no other name. */
export const shelfOfProgram: Omit<Shelf, 'folder'> = { name: 'readings', program: 'own', isLarge: false };

let own: Lines | undefined;

/** What the YAML files of the program's own templates and registers hold: they were read when the program was compiled. */
export function withOwnReadings(lines: Lines): Lines {
  // From its sources the program may be another one than that which was compiled.
  if (extname(new URL(import.meta.url).pathname) !== '.js') return lines;
  // Once a process: its file stays open.
  const ours = (own ??= openLines({ ...shelfOfProgram, folder: join(packageFolder(), 'dist') }));
  return { ...lines, get: (key) => lines.get(key) ?? ours.get(key) };
}
