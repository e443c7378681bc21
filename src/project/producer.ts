import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Name and version of the program, as the files that it makes name it. */
export const producer = `Rapporteur ${manifest.version}`;

/**
 * The exact versions of the libraries that the program works with, those of its fonts among them. A published version of
 * a package never changes, so that its name and version stand for its bytes.
 */
export const libraries: readonly string[] = Object.entries(manifest.dependencies)
  .map(([name, version]) => `${name} ${version}`)
  .sort();
