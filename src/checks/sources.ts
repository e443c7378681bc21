import type { Archive, Entry } from '../archive/archive.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Finds a file of an archive by its path. */
export type FindSource = (file: string) => SourceFile | undefined;

const entriesOfArchives = new WeakMap<Archive, ReadonlyMap<string, Entry<unknown>>>();

/** What finds the files of an archive, which are gathered once an archive: it never changes. */
export function sourcesOf(archive: Archive): FindSource {
  const entries = entriesOfArchives.get(archive) ?? gather(archive);
  entriesOfArchives.set(archive, entries);
  return (file) => entries.get(file)?.source;
}

function gather(archive: Archive): ReadonlyMap<string, Entry<unknown>> {
  const entries = [
    ...Object.values(archive.entries),
    ...archive.others.values(),
    new Map(Object.entries(archive.registers)),
    ...archive.translations.values(),
  ].flatMap((some) => [...some.values()] as readonly Entry<unknown>[]);
  return new Map(entries.map((entry) => [entry.file, entry]));
}
