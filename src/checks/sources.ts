import type { Archive, Entry } from '../archive/archive.ts';
import type { SourceFile } from '../source/source-file.ts';

const sourcesOfArchives = new WeakMap<Archive, ReadonlyMap<string, SourceFile>>();

/** The files of an archive by their paths; gathered once an archive, which never changes. */
export function sourcesOf(archive: Archive): ReadonlyMap<string, SourceFile> {
  const known = sourcesOfArchives.get(archive);
  if (known !== undefined) return known;
  const entries = [
    ...Object.values(archive.entries),
    ...archive.others.values(),
    new Map(Object.entries(archive.registers)),
    ...archive.translations.values(),
  ].flatMap((some) => [...some.values()] as readonly Entry<unknown>[]);
  const sources = new Map(entries.map(({ source }) => [source.file, source]));
  sourcesOfArchives.set(archive, sources);
  return sources;
}
