import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../pipeline.ts';

/**
 * Which diagnostics concern a run over some records: all but those inside the records of other meetings. An officer
 * who builds one report is not held up by another one that somebody is still writing. A report over several meetings
 * concerns them all; so does a run without IDs.
 */
export function concernsRun(
  ids: readonly string[],
  files: ProjectFiles,
): (diagnostic: Diagnostic) => boolean {
  const records = ids.map((id) => id.replace(/\..*$/, ''));
  const wanted = new Set(records.map((id) => `meetings/${id}.yaml`));
  const isWanted = (name: string): boolean =>
    wanted.has(name) || wanted.has(name.replace(/\.[^./]+\.yaml$/, '.yaml'));
  const others = new Set<string>();
  const paths = [
    ...[...files.data].map(([name, { path }]) => [name, path] as const),
    ...(files.unread ?? []),
  ];
  for (const [name, path] of paths) if (name.startsWith('meetings/') && !isWanted(name)) others.add(path);
  const onlyMeetings = records.every((id) => files.data.has(`meetings/${id}.yaml`));
  if (ids.length === 0 || !onlyMeetings) return () => true;
  return ({ place }) => !others.has(place.file);
}
