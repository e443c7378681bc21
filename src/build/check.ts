import { createCollector } from '../diagnostics/collector.ts';
import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts';
import { picturesIn } from '../document/pictures-in.ts';
import type { CheckCrew } from './check-crew.ts';
import type { KeptFindings, RecordFindings } from './kept.ts';
import { during, takeBreath, type Work } from './make.ts';
import { needsRendering, strictest } from './needs-rendering.ts';

/** Which records to check, and whom to tell what is found. */
export interface CheckingWork extends Pick<Work, 'ids' | 'pipeline' | 'project' | 'watching'> {
  readonly diagnose: Diagnose;
  /** What earlier runs found, where that is kept. */
  readonly findings?: KeptFindings;
  /** Starts threads that take their part of so many records; none where it is left out. */
  readonly startCrew?: (records: number) => Promise<CheckCrew | undefined>;
}

/** How many records a thread is given at a time. */
const portion = 10;

/**
 * Checks records: what can be found without making files, and what only that finds where there may be something. Making
 * the files of all of them would take a hundred times as long. What was found before, and must be the same, is told again.
 */
export async function checkRecords(work: CheckingWork): Promise<void> {
  const { ids, pipeline, project, diagnose, findings } = work;
  const found = new Map<string, RecordFindings>();
  if (findings !== undefined)
    for (const id of ids) {
      const grounds = pipeline.groundsOf(project, id, []);
      const known = grounds === undefined ? undefined : findings.find(grounds);
      if (known?.rendered !== undefined) found.set(id, known);
    }
  const unknown = ids.filter((id) => !found.has(id));
  await checkAnew(unknown, found, work);
  for (const id of unknown) {
    const some = found.get(id);
    if (some === undefined) continue;
    const grounds = pipeline.groundsOf(project, id, allOf(some));
    if (grounds !== undefined) findings?.keep(grounds, some);
  }
  // In the order of the records, whichever thread was quicker: of what is found twice, the first is kept.
  for (const id of ids) allOf(found.get(id)).forEach(diagnose);
}

function allOf(findings: RecordFindings | undefined): readonly Diagnostic[] {
  return [...(findings?.checked ?? []), ...(findings?.rendered ?? [])];
}

async function checkAnew(
  ids: readonly string[],
  found: Map<string, RecordFindings>,
  work: CheckingWork,
): Promise<void> {
  const { watching, startCrew } = work;
  const pictures = new Set<string>();
  let next = 0;
  let made = 0;
  const takePortion = (): readonly string[] => ids.slice(next, (next += portion));
  const onMade = (id: string, findings: RecordFindings): void => {
    made += 1;
    found.set(id, findings);
    watching.onStep({ name: `check ${id}`, made, total: ids.length });
  };
  const checkHere = async (): Promise<void> => {
    for (let some = takePortion(); some.length > 0; some = takePortion())
      for (const id of some) onMade(id, await checkRecord(id, work, pictures));
  };
  const checkThere = async ({ check }: CheckCrew): Promise<void> => {
    for (let some = takePortion(); some.length > 0; some = takePortion()) {
      const findings = await during(`checking ${some.join(', ')}`, check(some));
      some.forEach((id, index) => onMade(id, findings[index] ?? { checked: [] }));
    }
  };
  const crew = await startCrew?.(ids.length);
  try {
    // Each thread has the next portion waiting when it is ready with one: the first thread may be too busy to give it at once.
    const crewed = Array.from({ length: 2 * (crew?.size ?? 0) }, () => (crew ? checkThere(crew) : undefined));
    await Promise.all([...crewed, checkHere()]);
  } finally {
    await crew?.close();
  }
}

/**
 * Checks one record; `pictures` are the names of those that can be read, and need not be looked at again. One that cannot is told
 * with each record that has it: what is found of a record must not depend on which others were checked before.
 */
export async function checkRecord(
  id: string,
  { pipeline, project, watching }: Pick<CheckingWork, 'pipeline' | 'project' | 'watching'>,
  pictures: Set<string>,
): Promise<RecordFindings> {
  await takeBreath(watching.signal);
  const { diagnose, sorted } = createCollector();
  const document = await during(`checking ${id}`, pipeline.checkReport(project, id, diagnose));
  if (document === undefined || !needsRendering(document, pictures))
    return { checked: sorted(), rendered: [] };
  const rendering = createCollector();
  await during(`rendering ${id}`, pipeline.renderReport(project, document, strictest, rendering.diagnose));
  if (!rendering.hasErrors()) picturesIn(document).forEach((picture) => pictures.add(picture));
  return { checked: sorted(), rendered: rendering.sorted() };
}
