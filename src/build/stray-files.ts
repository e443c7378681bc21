import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formats } from '../render/formats.ts';
import { displayPath } from './display-path.ts';
import { errorCode } from './error-code.ts';
import { stemsOf } from './file-name.ts';
import type { ReportVersion } from './languages.ts';
import type { Request } from './request.ts';
import type { StaleFile } from './run-result.ts';
import { outFolder } from './unchanged.ts';

/** Files of the folder that look like documents of the formats asked for, but that no record makes or has made. */
export async function findStrayFiles(
  request: Request,
  buildable: readonly ReportVersion[],
): Promise<readonly StaleFile[]> {
  const { location } = outFolder(request);
  const endings = await Promise.all(
    request.formats.map(async (format) => (await formats[format]?.())?.default.extension ?? format),
  );
  const known = new Set(
    buildable.flatMap(stemsOf).flatMap((stem) => endings.map((ending) => `${stem}.${ending}`)),
  );
  return (await namesIn(location))
    .filter((name) => endings.some((ending) => name.endsWith(`.${ending}`)) && !known.has(name))
    .map((name) => ({ path: displayPath(request.directory, join(location, name)), state: 'stray' }));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .flatMap((entry) => (entry.isFile() && !entry.name.startsWith('.') ? [entry.name] : []))
      .sort();
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    return [];
  }
}
