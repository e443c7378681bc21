/* Generated from schemas/glossary.schema.json by `npm run generate`. Do not edit. */

export type Text = string;

/**
 * The words of a group, by the name of its file in the folder groups beside this one: how its texts write names, acronyms and terms.
 */
export interface GlossaryFile {
  /**
   * Names and terms in their one form, each with the forms that are found in its place.
   */
  names?: {
    /**
     * The form to write.
     */
    form: string;
    /**
     * Forms that are not to be written.
     */
    wrong?: Text[];
  }[];
  /**
   * Acronyms that need no explanation, with what they stand for.
   */
  acronyms?: {
    [k: string]: Text | undefined;
  };
  /**
   * Words that are right though no dictionary has them.
   */
  words?: Text[];
}
