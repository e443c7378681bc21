import { during, takeBreath, type Work } from './make.ts';
import { needsRendering } from './needs-rendering.ts';

/** The format whose making finds most: it looks at each character and each picture. */
const strictest = 'pdf';

/**
 * Checks records: what can be found without making files, and what only that finds where there may be something. Making
 * the files of all of them would take a hundred times as long.
 */
export async function checkRecords(work: Omit<Work, 'request'>): Promise<void> {
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
