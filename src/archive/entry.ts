import type { SourceFile } from '../source/source-file.ts';
import type { Outline } from './outline.ts';

/** A file of the data folder: its ID (the name of the file), its contents, and where they were written. */
export interface Entry<Contents> {
  readonly id: string;
  /** Path of the file, as messages name it. */
  readonly file: string;
  /** The part of the contents of a record that a run always has. */
  readonly outline: Outline<Contents>;
  /** All of the contents; of a record, they may have to be read again. */
  readonly contents: Contents;
  /** As with the contents. */
  readonly source: SourceFile;
  /** BCP 47 language into which it was translated; absent where it is the original. */
  readonly language?: string;
}

/** What of a file may have to be read again. */
export interface Whole<Contents> {
  readonly contents: Contents;
  readonly source: SourceFile;
}

/** An entry of which only the outline is held; `whole` gives all of it whenever it is asked for. */
export function entryOf<Contents>(
  known: Omit<Entry<Contents>, keyof Whole<Contents>>,
  whole: () => Whole<Contents>,
): Entry<Contents> {
  return {
    ...known,
    get contents() {
      return whole().contents;
    },
    get source() {
      return whole().source;
    },
  };
}
