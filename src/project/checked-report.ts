import type { Archive } from '../archive/archive.ts';
import type { CheckedReport } from '../checks/check.ts';
import { passagesOf } from '../checks/passages.ts';
import type { Document } from '../document/nodes.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { ReportWork } from './report-context.ts';

const sourcesOfArchives = new WeakMap<Archive, ReadonlyMap<string, SourceFile>>();

/** What the editorial rules are given of a report: its document, and all that the archive knows. */
export function checkedReport(document: Document, work: ReportWork): CheckedReport {
  const { entry, archive, house, language, type } = work;
  return {
    entry,
    group: archive.entries.groups.get(type.facts(entry, archive).group),
    archive,
    document,
    passages: passagesOf(document, sourcesOf(archive), entry.source.file),
    house,
    language,
  };
}

/** The files of an archive by their paths; gathered once an archive, which never changes. */
function sourcesOf(archive: Archive): ReadonlyMap<string, SourceFile> {
  const known = sourcesOfArchives.get(archive);
  if (known !== undefined) return known;
  const entries = [
    ...Object.values(archive.entries),
    ...archive.others.values(),
    new Map(Object.entries(archive.registers)),
  ].flatMap((some) => [...some.values()]);
  const sources = new Map(entries.map(({ source }) => [source.file, source]));
  sourcesOfArchives.set(archive, sources);
  return sources;
}
