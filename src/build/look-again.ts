import { basename } from 'node:path';
import type { Building } from './building.ts';
import { checkRecord, type CheckingWork } from './check.ts';
import type { LedgerReport } from './ledger.ts';

/**
 * What is known of a report whose files stay as they are. Where anything has changed that its findings rest on, it is checked
 * again: rules look at more than a document is made from, at other records, glossaries, settings.
 */
export async function lookAgain(
  id: string,
  line: LedgerReport,
  { everything = '' }: Building,
  work: Pick<CheckingWork, 'pipeline' | 'project' | 'watching'>,
): Promise<LedgerReport> {
  if (line.found === everything) return line;
  const { pipeline, project } = work;
  const { grounds, ...rest } = line;
  if (grounds !== undefined && grounds === pipeline.groundsOf(project, id, line.diagnostics))
    return { ...line, found: everything };
  // Its pictures are what they were when the report was made.
  const pictures = new Set([...work.project.files.data.keys()].map((name) => basename(name)));
  const diagnostics = await checkRecord(id, work, pictures);
  const now = pipeline.groundsOf(project, id, diagnostics);
  return { ...rest, diagnostics, found: everything, ...(now !== undefined && { grounds: now }) };
}
