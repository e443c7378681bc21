/** Words that would stand in place of a part of one line, so that the rest of the file can be read. Offsets in the text. */
export interface Mend {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A slip of the keyboard: what it is, where, and what to do. */
export interface Slip {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly start: number;
  readonly end: number;
  /** Ways to put it right, the likeliest first, each with all that it takes; none where nobody can say. */
  readonly mends?: readonly (readonly Mend[])[];
}
