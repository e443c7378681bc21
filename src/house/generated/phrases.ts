/* Generated from schemas/phrases.schema.json by `npm run generate`. Do not edit. */

/**
 * The sentences of a kind of report in one language, each by its name.
 */
export interface PhrasesFile {
  /**
   * A sentence or label in the markup of templates; {{name}} stands for a value.
   */
  [k: string]: string | undefined;
}
