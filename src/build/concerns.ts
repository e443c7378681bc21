import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../pipeline.ts';

/**
 * Which diagnostics concern a run over some records: all but those inside other records. An officer who builds one report is
 * not held up by another one that somebody is still writing. A report over several meetings concerns them all; so does a run
 * without IDs.
 */
export function concernsRun(
  ids: readonly string[],
  files: ProjectFiles,
): (diagnostic: Diagnostic) => boolean {
  const isOther = otherRecords(ids, files);
  const others = new Set<string>();
  for (const [name, { path }] of files.data) if (isOther(name)) others.add(path);
  for (const [name, path] of files.unread ?? []) if (isOther(name)) others.add(path);
  return ({ place }) => !others.has(place.file);
}

/**
 * Which files of the data folder hold records, or translations of records, that a run over some records is not about: none where
 * not all of these are meetings.
 */
export function otherRecords(ids: readonly string[], { data }: ProjectFiles): (name: string) => boolean {
  const asked = new Set(ids.map((id) => id.replace(/\..*$/, '')));
  const onlyMeetings = [...asked].every((id) => data.has(`meetings/${id}.yaml`));
  if (asked.size === 0 || !onlyMeetings) return () => false;
  return (name) => {
    const [, folder, id = ''] = /^(meetings|summaries)\/(.+?)(?:\.[^./]+)?\.yaml$/.exec(name) ?? [];
    return folder === 'summaries' || (folder === 'meetings' && !asked.has(id));
  };
}
