import type { ProjectFiles } from '../pipeline.ts';
import { decodeText } from '../source/decode-text.ts';

type Files = ProjectFiles['data'];

/** A record whose file was there, and is not any more. */
export interface GoneRecord {
  /** The path that the file had. */
  readonly path: string;
  /** The record that has its contents now, or nearly so if it came when this one went; if there is exactly one. */
  readonly renamedTo?: string;
}

/** Follows the files of records, which whoever writes may give another name. */
export interface Renames {
  /** Notes what is gone, and what has another name. */
  readonly follow: (before: Files, now: Files) => void;
  /** Undefined for a record that is there, or never was. */
  readonly goneRecord: (id: string) => GoneRecord | undefined;
}

/**
 * Files are renamed in one step or in two, of which either may be seen first. One that was changed before anybody looked is told by the
 * lines that it kept.
 */
export function followRenames(): Renames {
  const gone = new Map<string, Gone>();
  let there: ReadonlyMap<string, RecordFile> = new Map();
  return {
    follow(before, now) {
      const earlier = records(before);
      there = records(now);
      const arrived = [...there.keys()].filter((id) => !earlier.has(id));
      for (const [id, file] of earlier) if (!there.has(id)) gone.set(id, { ...file, arrived, copies: 0 });
      for (const [id, one] of gone) {
        if (there.has(id)) gone.delete(id);
        if (one.renamedTo !== undefined && there.has(one.renamedTo)) continue;
        const same = [...there].filter(([, { bytes }]) => isSame(bytes, one.bytes));
        one.copies = same.length;
        const renamedTo = same.length === 1 ? same[0]?.[0] : undefined;
        if (renamedTo !== undefined) one.renamedTo = renamedTo;
        else delete one.renamedTo;
      }
    },
    goneRecord(id) {
      const one = gone.get(id);
      // Of a folder that is exchanged as a whole, lines are compared only for what somebody reads.
      if (one !== undefined && one.renamedTo === undefined && one.copies === 0) {
        const renamedTo = likest(one, one.arrived, there);
        if (renamedTo !== undefined) one.renamedTo = renamedTo;
      }
      return one;
    },
  };
}

interface RecordFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Gone extends RecordFile {
  /** The records that came when this one went. */
  readonly arrived: readonly string[];
  /** How many records have its contents now: of several nobody can say which one it is. */
  copies: number;
  renamedTo?: string;
}

/** Of some records the one that has most of the lines of another one, and more than half of them; none if two have as many. */
function likest(
  { bytes }: RecordFile,
  names: readonly string[],
  records: ReadonlyMap<string, RecordFile>,
): string | undefined {
  const lines = linesOf(bytes);
  const shares = names.map((id) => shareOf(lines, linesOf(records.get(id)?.bytes ?? new Uint8Array())));
  const most = Math.max(...shares);
  const [likest, ...others] = names.filter((_, index) => shares[index] === most);
  return most > 0.5 && others.length === 0 ? likest : undefined;
}

/** Which part of the lines of two files is in both. */
function shareOf(lines: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of others) {
    const left = counts.get(line) ?? 0;
    if (left > 0) common += 1;
    counts.set(line, left - 1);
  }
  return common / Math.max(lines.length, others.length, 1);
}

/** Lines with words in them: blank ones are in all files. */
function linesOf(bytes: Uint8Array): readonly string[] {
  return decodeText(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** The files of records and of their translations, by the names of the reports. */
function records(files: Files): ReadonlyMap<string, RecordFile> {
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
