import type { Archive, Entry } from '../src/archive/archive.ts';
import { headKeys } from '../src/archive/outline.ts';
import type { Project } from '../src/pipeline.ts';

/** The same project, in which it is a fault of the program to read more of a record other than these than its head. */
export function withHeadsOnly(project: Project, ...ids: readonly string[]): Project {
  const wholes = ids.map((id) => id.replace(/\..*/, ''));
  const { archive, types } = project;
  const folders = new Set([...types.values()].map(({ records }) => records.folder));
  const guard = <Some extends Entry<unknown>>(
    entries: ReadonlyMap<string, Some>,
  ): ReadonlyMap<string, Some> =>
    new Map([...entries].map(([name, entry]) => [name, wholes.includes(name) ? entry : guarded(entry)]));
  const entries = Object.fromEntries(
    Object.entries(archive.entries).map(([folder, some]) => [
      folder,
      folders.has(folder) ? guard(some as ReadonlyMap<string, Entry<unknown>>) : some,
    ]),
  ) as unknown as Archive['entries'];
  const others = new Map(
    [...archive.others].map(([folder, some]) => [folder, folders.has(folder) ? guard(some) : some]),
  );
  return { ...project, archive: { ...archive, entries, others } };
}

function guarded<Some extends Entry<unknown>>(entry: Some): Some {
  return {
    ...entry,
    outline: readingOnly(entry.outline, headKeys, entry.id),
    contents: readingOnly(entry.contents as object, [], entry.id),
    source: readingOnly(entry.source, ['file', 'placeOf', 'placeOfKey', 'placeInText'], entry.id),
  };
}

function readingOnly<Thing extends object>(thing: Thing, names: readonly string[], id: string): Thing {
  const refuse = (): never => {
    throw new Error(
      `A rule or report goes through all of the record "${id}", of which it may read the head.`,
    );
  };
  return new Proxy(thing, {
    get(target, name, receiver): unknown {
      if (typeof name === 'string' && !names.includes(name))
        throw new Error(`A rule or report reads "${name}" of the record "${id}", which is not in its head.`);
      return Reflect.get(target, name, receiver);
    },
    has: refuse,
    ownKeys: refuse,
  });
}
