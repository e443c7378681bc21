import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

/** Name and version of the program, as the files that it makes name it. */
export const producer = `Rapporteur ${manifest.version}`;
