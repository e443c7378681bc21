/* Generated from schemas/translation.schema.json by `npm run generate`. Do not edit. */

/**
 * The texts of a record in another language. The name of the file says of which record and in which language: cwg-cop-15.fr.yaml.
 */
export interface TranslationFile {
  /**
   * The translations by the name of the text, such as sections.opening.text. `rapporteur translate` writes the names.
   */
  texts: {
    /**
     * @minItems 1
     */
    [k: string]: Part[] | undefined;
  };
  /**
   * Findings in this language that are to stay as they are.
   *
   * @minItems 1
   */
  accepted?: Acceptance[];
}
/**
 * One paragraph of the text, or one list.
 */
export interface Part {
  /**
   * Fingerprint of the original paragraph that was translated. Another fingerprint: the original has changed since.
   */
  of: string;
  /**
   * The translation. Empty: still to be translated.
   */
  text: string;
}
export interface Acceptance {
  /**
   * The code of the editorial check, as in its finding: check/ and its name. Other faults cannot be accepted.
   */
  code: string;
  /**
   * The words that the finding marks; without them every finding of the check in this record is accepted.
   */
  words?: string;
  /**
   * Why it stays as it is.
   */
  reason: string;
}
