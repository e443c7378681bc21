import { createCollector } from '../diagnostics/collector.ts';
import type { Building } from './building.ts';
import type { LedgerReport } from './ledger.ts';
import { during, takeBreath, type Work } from './make.ts';

/**
 * What is known of a report whose files stay as they are. Where anything has changed that its findings rest on, it is checked
 * again: rules look at more than a document is made from, at other records, glossaries, settings. It is not rendered: what
 * only that finds was told when its files were made. Undefined where none can be made of the record any more.
 */
export async function lookAgain(
  id: string,
  line: LedgerReport,
  { everything = '' }: Building,
  work: Pick<Work, 'pipeline' | 'project' | 'watching' | 'known'>,
): Promise<LedgerReport | undefined> {
  if (line.found === everything) return line;
  const { pipeline, project, watching, known } = work;
  const { grounds, ...rest } = line;
  if (grounds !== undefined && grounds === pipeline.groundsOf(project, id, line.diagnostics))
    return { ...line, found: everything };
  await takeBreath(watching.signal);
  const { diagnose, sorted } = createCollector();
  const checking = pipeline.checkReport(project, id, diagnose, { known: known?.(id)?.checked });
  const document = await during(`checking ${id}`, checking);
  if (document === undefined) return undefined;
  const now = pipeline.groundsOf(project, id, sorted());
  return { ...rest, diagnostics: sorted(), found: everything, ...(now !== undefined && { grounds: now }) };
}
