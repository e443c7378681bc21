import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program's own package, whether it runs compiled (`dist/build`) or not (`src/build`). */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('The program does not find its own package.json.');
    folder = dirname(folder);
  }
  return folder;
}

/** The version of the program, as its package says it. */
export function packageVersion(): string {
  return readPackage().version;
}

/** The name under which the program is installed. */
export function packageName(): string {
  return readPackage().name;
}

function readPackage(): { readonly name: string; readonly version: string } {
  const text = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return JSON.parse(text) as { readonly name: string; readonly version: string };
}
