/** A text in the file: from its first written character up to its last one, and its value. */
export interface ScalarSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Where a value stands in its file, as offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly start: number; readonly end: number };
  readonly scalar?: ScalarSpan;
}
