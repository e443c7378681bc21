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
  /** BCP 47 language into which it was translated, or that of a record that does not say in which it is written. */
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
  return new HeldEntry(known, whole);
}

/** A class, because there are thousands: to define what gives the contents for each of them takes several times as long. */
class HeldEntry<Contents> implements Entry<Contents> {
  readonly id: string;
  readonly file: string;
  readonly outline: Outline<Contents>;
  declare readonly language?: string;
  readonly #whole: () => Whole<Contents>;

  constructor(
    { id, file, outline, language }: Omit<Entry<Contents>, keyof Whole<Contents>>,
    whole: () => Whole<Contents>,
  ) {
    this.id = id;
    this.file = file;
    this.outline = outline;
    if (language !== undefined) this.language = language;
    this.#whole = whole;
  }

  get contents(): Contents {
    return this.#whole().contents;
  }

  get source(): SourceFile {
    return this.#whole().source;
  }
}
