import { basename } from 'node:path';
import { createCollector } from '../diagnostics/collector.ts';
import type { Building } from './building.ts';
import { checkRecord, type CheckingWork } from './check.ts';
import type { LedgerReport } from './ledger.ts';

/**
 * What is known of a report whose files stay as they are. Where anything at all has changed, it is checked again, because
 * rules look at more than a document is made from: at other records, glossaries, settings.
 */
export async function lookAgain(
  id: string,
  line: LedgerReport,
  { everything = '' }: Building,
  work: Pick<CheckingWork, 'pipeline' | 'project' | 'watching'>,
): Promise<LedgerReport> {
  if (line.found === everything) return line;
  const collector = createCollector();
  // Its pictures are what they were when the report was made.
  const pictures = new Set([...work.project.files.data.keys()].map((name) => basename(name)));
  await checkRecord(id, { ...work, diagnose: collector.diagnose }, pictures);
  return { ...line, diagnostics: collector.sorted(), found: everything };
}
