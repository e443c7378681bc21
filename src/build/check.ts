import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckCrew } from './check-crew.ts';
import { during, takeBreath, type Work } from './make.ts';
import { needsRendering } from './needs-rendering.ts';

/** The format whose making finds most: it looks at each character and each picture. */
const strictest = 'pdf';

/** Which records to check, and whom to tell what is found. */
export interface CheckingWork extends Pick<Work, 'ids' | 'pipeline' | 'project' | 'watching'> {
  readonly diagnose: Diagnose;
}

/** How many records a thread is given at a time. */
const portion = 10;

/**
 * Checks records: what can be found without making files, and what only that finds where there may be something. Making
 * the files of all of them would take a hundred times as long. A crew takes its part of them.
 */
export async function checkRecords(work: CheckingWork, crew?: CheckCrew): Promise<void> {
  const { ids, diagnose, watching } = work;
  const pictures = new Set<string>();
  let next = 0;
  let made = 0;
  // What was found is told in the order of the records, whichever thread is quicker: of what is found twice, the first is kept.
  const found: Diagnostic[][] = [];
  const takePortion = () => {
    const findings: Diagnostic[] = [];
    found.push(findings);
    return { some: ids.slice(next, (next += portion)), findings };
  };
  const onMade = (id: string): void => {
    made += 1;
    watching.onStep({ name: `check ${id}`, made, total: ids.length });
  };
  const checkHere = async (): Promise<void> => {
    for (let { some, findings } = takePortion(); some.length > 0; { some, findings } = takePortion()) {
      const tell = (finding: Diagnostic): void => void findings.push(finding);
      for (const id of some) {
        await checkRecord(id, { ...work, diagnose: tell }, pictures);
        onMade(id);
      }
    }
  };
  const checkThere = async ({ check }: CheckCrew): Promise<void> => {
    for (let { some, findings } = takePortion(); some.length > 0; { some, findings } = takePortion()) {
      findings.push(...(await during(`checking ${some.join(', ')}`, check(some))));
      some.forEach(onMade);
    }
  };
  // Each thread has the next portion waiting when it is ready with one: the first thread may be too busy to give it at once.
  const crewed = Array.from({ length: 2 * (crew?.size ?? 0) }, () => (crew ? checkThere(crew) : undefined));
  await Promise.all([...crewed, checkHere()]);
  found.flat().forEach(diagnose);
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
