import type { LineIndex, Place } from '../diagnostics/place.ts';

/** Keys and indexes that lead from the top of a file to a value in it. */
export type Path = readonly (string | number)[];

/** A YAML file that was read: its value, and the way from each value back to where it was written. */
export interface SourceFile {
  /** Path of the file, relative to where the user stands, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** The contents as plain values; mappings have no prototype. */
  readonly value: unknown;
  /** Whether there is a value at `path`. */
  readonly has: (path: Path) => boolean;
  /** Where the value at `path` stands; where it is missing, the place of what would hold it. */
  readonly placeOf: (path: Path) => Place;
  /** Where the key of the value at `path` stands; the value itself where it has none. */
  readonly placeOfKey: (path: Path) => Place;
  /** Where a part of the text at `path` stands: `start` and `end` are offsets in the value as read. */
  readonly placeInText: (path: Path, start: number, end: number) => Place;
  /** In a translation: the BCP 47 language of the text at `path` from `offset` on, where it was not translated. */
  readonly languageAt?: (path: Path, offset: number) => string | undefined;
}
