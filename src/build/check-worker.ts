import { workerData } from 'node:worker_threads';
import * as pipeline from '../pipeline.ts';
import { checkRecord } from './check.ts';
import type { CheckCrewData } from './check-crew.ts';
import { openKept, type RecordFindings, unkeptReadings } from './kept.ts';

const { files, settings, folders, cache } = workerData as CheckCrewData;
/** Each thread has all records: rules compare them. What is wrong with the files themselves is told by the first thread. */
const opening = pipeline.openProject(
  files,
  () => undefined,
  settings,
  cache === undefined ? unkeptReadings() : openKept(cache, folders, files).readings,
);
const pictures = new Set<string>();

/** Checks records, and gives back what was found in each; the work of one thread of the crew. */
export default async function checkJob(ids: readonly string[]): Promise<readonly RecordFindings[]> {
  const project = await opening;
  const watching = { onStep: () => undefined, signal: new AbortController().signal };
  const found: RecordFindings[] = [];
  for (const id of ids) found.push(await checkRecord(id, { pipeline, project, watching }, pictures));
  return found;
}
