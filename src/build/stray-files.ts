import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { displayPath } from './display-path.ts';
import { errorCode } from './error-code.ts';
import { stemsOf } from './file-name.ts';
import type { ReportVersion } from './report-version.ts';
import type { Request } from './request.ts';
import type { StaleFile } from './run-result.ts';
import { endingOf, outFolder } from './unchanged.ts';

/** Files of the folder that look like documents of the formats asked for, but that no record makes or has made. */
export async function findStrayFiles(
  request: Request,
  buildable: readonly ReportVersion[],
): Promise<readonly StaleFile[]> {
  const { location } = outFolder(request);
  const known = new Set(buildable.flatMap(stemsOf));
  return (await documentsIn(request))
    .filter(({ stem }) => !known.has(stem))
    .map(({ name }) => ({ path: displayPath(request.directory, join(location, name)), state: 'stray' }));
}

/** A request to compare a folder, with the documents in other languages that are in it. */
export async function withPresent(request: Request): Promise<Request> {
  if (request.compares !== true || request.languages !== undefined) return request;
  return { ...request, present: new Set((await documentsIn(request)).map(({ stem }) => stem)) };
}

/** Files of the folder with names that documents of the formats asked for have, and what these begin with. */
async function documentsIn(
  request: Request,
): Promise<readonly { readonly stem: string; readonly name: string }[]> {
  const names = await namesIn(outFolder(request).location);
  const endings = await Promise.all(request.formats.map(endingOf));
  return names.flatMap((name) => {
    const ending = endings.find((one) => name.endsWith(`.${one}`));
    return ending === undefined ? [] : [{ stem: name.slice(0, -ending.length - 1), name }];
  });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .flatMap((entry) => (!entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : []))
      .sort();
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    return [];
  }
}
