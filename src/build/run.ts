import { buildOpened } from './build-opened.ts';
import { type Building, startBuilding } from './building.ts';
import { checkOpened } from './check-opened.ts';
import { recordIds } from './fingerprint.ts';
import type { Watching } from './make.ts';
import { findNothingToDo } from './nothing-to-do.ts';
import { openFiles, readRequest } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import { renderEarly } from './render-early.ts';
import { startHelper } from './render-helper.ts';
import { renderOnce } from './render-once.ts';
import { needsPool } from './render-pool.ts';
import type { Request } from './request.ts';
import { resultOf, type RunResult } from './run-result.ts';
import { spareMemory } from './spare-memory.ts';
import { withPresent } from './stray-files.ts';
import { removeLeftovers } from './temporary-names.ts';
import { outFolder } from './unchanged.ts';

/**
 * Makes the documents that a request asks for and that are not there yet as they should be. It goes through all of them
 * whatever faults it meets, so that every diagnostic is found. The files of a report are put in place together, as soon
 * as they are made; where there is an error in it, they stay as they were, and the other reports are made all the same.
 * Without a folder to write to, the records are only checked.
 */
export async function run(
  asked: Request,
  loadPipeline: () => Promise<Pipeline>,
  watching: Watching,
): Promise<RunResult> {
  const request = await withPresent(asked);
  const read = await readRequest(request);
  if (read.refusals.length > 0) return resultOf(read, { refusals: read.refusals });
  if (request.out === undefined) {
    spareMemory(read.files);
    const pipeline = await loadPipeline();
    return checkOpened(
      await openFiles(read, request, pipeline, { brief: true }),
      request,
      pipeline,
      watching,
    );
  }
  if (request.compares !== true) await removeLeftovers(outFolder(request).location);
  const building = await startBuilding(read, request);
  const known = await findNothingToDo(building);
  if (known !== undefined) return known;
  const started = needsPool(fewestDocuments(read, request)) ? undefined : startHelper(request);
  const helper = started && renderOnce(started);
  try {
    const pipeline = await loadPipeline();
    if (helper !== undefined) await renderEarly(read, request, pipeline, helper);
    const opened = await openFiles(read, request, pipeline, { brief: true });
    return await buildOpened(opened, building, pipeline, watching, helper);
  } finally {
    await helper?.close();
  }
}

/** About how many documents a run makes. */
function fewestDocuments({ ids, files }: Building['read'], { formats }: Request): number {
  return (ids.length > 0 ? ids : recordIds(files)).length * formats.length;
}
