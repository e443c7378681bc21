import type { Archive } from '../archive/archive.ts';
import { besideRecords } from '../archive/beside-records.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Check, CheckedRecord } from './check.ts';

/** What a rule found in all records, by the files in which it stands. */
type FindingsByFile = ReadonlyMap<string, readonly Diagnostic[]>;

const findingsOfArchives = new WeakMap<Archive, Map<Check, FindingsByFile>>();

/** Stands for all files that are no records. */
const elsewhere = '';

/**
 * What rules that look at all records together found in one of them. Each rule is run once an archive. What was found
 * in no record, but in a register or a group, is told with every record; it is the same finding each time, which a run tells once.
 */
export function findingsInArchive(
  checks: readonly Check[],
  { entry, archive }: CheckedRecord,
): readonly Diagnostic[] {
  return checks.flatMap((check) => {
    if (check.runOnArchive === undefined) return [];
    const found = findingsOf(check, archive);
    return [...(found.get(entry.file) ?? []), ...(found.get(elsewhere) ?? [])];
  });
}

function findingsOf(check: Check, archive: Archive): FindingsByFile {
  const known = findingsOfArchives.get(archive) ?? new Map<Check, FindingsByFile>();
  findingsOfArchives.set(archive, known);
  const found = known.get(check) ?? runOnArchive(check, archive);
  known.set(check, found);
  return found;
}

function runOnArchive(check: Check, archive: Archive): FindingsByFile {
  const { code, severity } = check;
  const shared = new Set(besideRecords(archive).map(({ file }) => file));
  const found = new Map<string, Diagnostic[]>();
  check.runOnArchive?.(archive, (finding) => {
    const file = shared.has(finding.place.file) ? elsewhere : finding.place.file;
    const list = found.get(file);
    const diagnostic = { severity, ...finding, code };
    if (list === undefined) found.set(file, [diagnostic]);
    else list.push(diagnostic);
  });
  return found;
}
