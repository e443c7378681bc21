/* Generated from schemas/titles.schema.json by `npm run generate`. Do not edit. */

export type Text = string;

/**
 * Register of the titles of people as texts write them.
 */
export interface TitlesFile {
  /**
   * Titles in the form to write.
   */
  titles: {
    [k: string]:
      | {
          /**
           * Forms that are not to be written.
           */
          wrong?: Text[];
        }
      | undefined;
  };
}
