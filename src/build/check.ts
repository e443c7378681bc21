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
  const { ids, pipeline, project, diagnose, watching } = work;
  const pictures = new Set<string>();
  for (const [index, id] of ids.entries()) {
    await takeBreath(watching.signal);
    const document = await during(`checking ${id}`, pipeline.checkReport(project, id, diagnose));
    if (document !== undefined && needsRendering(document, pictures))
      await during(`rendering ${id}`, pipeline.renderReport(project, document, strictest, diagnose));
    watching.onStep({ name: `check ${id}`, made: index + 1, total: ids.length });
  }
}
