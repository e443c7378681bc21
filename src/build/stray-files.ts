import { join } from 'node:path';
import { displayPath } from './display-path.ts';
import { documentsIn } from './documents-in.ts';
import { stemsOf } from './file-name.ts';
import type { ReportVersion } from './report-version.ts';
import type { Request } from './request.ts';
import type { StaleFile } from './run-result.ts';
import { outFolder } from './unchanged.ts';

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
