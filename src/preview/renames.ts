import type { ProjectFiles } from '../pipeline.ts';

type Files = ProjectFiles['data'];

/** A record whose file was there, and is not any more. */
export interface GoneRecord {
  /** The path that the file had. */
  readonly path: string;
  /** The record that has its contents now, if there is exactly one. */
  readonly renamedTo?: string;
}

/** Follows the files of records, which whoever writes may give another name. */
export interface Renames {
  /** Notes what is gone, and what has another name. */
  readonly follow: (before: Files, now: Files) => void;
  /** Undefined for a record that is there, or never was. */
  readonly goneRecord: (id: string) => GoneRecord | undefined;
}

/** Files are renamed in one step or in two, of which either may be seen first. */
export function followRenames(): Renames {
  const gone = new Map<string, { readonly path: string; readonly bytes: Uint8Array; renamedTo?: string }>();
  return {
    follow(before, now) {
      const there = records(now);
      for (const [id, file] of records(before)) if (!there.has(id)) gone.set(id, file);
      for (const [id, one] of gone) {
        if (there.has(id)) gone.delete(id);
        if (one.renamedTo !== undefined && there.has(one.renamedTo)) continue;
        const same = [...there].filter(([, { bytes }]) => isSame(bytes, one.bytes));
        const renamedTo = same.length === 1 ? same[0]?.[0] : undefined;
        if (renamedTo !== undefined) one.renamedTo = renamedTo;
        else delete one.renamedTo;
      }
    },
    goneRecord: (id) => gone.get(id),
  };
}

/** The files of records and of their translations, by the names of the reports. */
function records(files: Files): ReadonlyMap<string, { readonly path: string; readonly bytes: Uint8Array }> {
  return new Map(
    [...files].flatMap(([name, { path, bytes }]) => {
      const id = /^(?:meetings|summaries)\/([^/]+)\.yaml$/.exec(name)?.[1];
      return id === undefined ? [] : [[id, { path, bytes }] as const];
    }),
  );
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
