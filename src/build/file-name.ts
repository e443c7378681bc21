import type { ReportVersion } from './report-version.ts';

/** What the names of the files of a report begin with: a revision has its number, so that what was issued before stays beside it. */
export function stemOf({ id, original, revision = 0 }: ReportVersion): string {
  if (revision === 0) return id;
  const record = original ?? id;
  return `${record}-rev${revision}${id.slice(record.length)}`;
}

/** Those of all editions that a report has had. */
export function stemsOf(report: ReportVersion): readonly string[] {
  return Array.from({ length: (report.revision ?? 0) + 1 }, (_, revision) => stemOf({ ...report, revision }));
}

/** The ID of the report of which a file may be, by what its name begins with: the way back from {@link stemOf}. */
export function idOfStem(stem: string): string {
  return stem.replace(/-rev\d+(?=\.|$)/, '');
}
