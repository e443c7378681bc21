import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { during, takeBreath, type Work } from './make.ts';
import { needsRendering } from './needs-rendering.ts';

/** The format whose making finds most: it looks at each character and each picture. */
const strictest = 'pdf';

/** Which records to check, and whom to tell what is found. */
export interface CheckingWork extends Pick<Work, 'ids' | 'pipeline' | 'project' | 'watching'> {
  readonly diagnose: Diagnose;
}

/**
 * Checks records: what can be found without making files, and what only that finds where there may be something. Making
 * the files of all of them would take a hundred times as long.
 */
export async function checkRecords(work: CheckingWork): Promise<void> {
  const { ids, watching } = work;
  const pictures = new Set<string>();
  for (const [index, id] of ids.entries()) {
    await checkRecord(id, work, pictures);
    watching.onStep({ name: `check ${id}`, made: index + 1, total: ids.length });
  }
}

/** Checks one record; `pictures` are the names of those that need not be looked at again. */
export async function checkRecord(
  id: string,
  { pipeline, project, diagnose, watching }: Omit<CheckingWork, 'ids'>,
  pictures: Set<string>,
): Promise<void> {
  await takeBreath(watching.signal);
  const document = await during(`checking ${id}`, pipeline.checkReport(project, id, diagnose));
  if (document !== undefined && needsRendering(document, pictures))
    await during(`rendering ${id}`, pipeline.renderReport(project, document, strictest, diagnose));
}
