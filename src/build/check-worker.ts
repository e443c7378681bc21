import { workerData } from 'node:worker_threads';
import { createCollector } from '../diagnostics/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import * as pipeline from '../pipeline.ts';
import { checkRecord } from './check.ts';
import type { CheckCrewData } from './check-crew.ts';

const { files, settings } = workerData as CheckCrewData;
/** Each thread reads all records: rules compare them. What is wrong with the files themselves is told by the first thread. */
const opening = pipeline.openProject(files, () => undefined, settings);
const pictures = new Set<string>();

/** Checks records, and gives back what was found; the work of one thread of the crew. */
export default async function checkJob(ids: readonly string[]): Promise<readonly Diagnostic[]> {
  const project = await opening;
  const { diagnose, sorted } = createCollector();
  const watching = { onStep: () => undefined, signal: new AbortController().signal };
  for (const id of ids) await checkRecord(id, { pipeline, project, diagnose, watching }, pictures);
  return sorted();
}
