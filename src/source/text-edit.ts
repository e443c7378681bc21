/**
 * A change of a YAML text: what stands from `start` up to `end` (offsets) gives way to `text`. Inside of a text value
 * `text` is words, and is written as the value's quotation marks or block need it; elsewhere it is YAML as it stands.
 */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
