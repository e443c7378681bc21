/* Generated from schemas/house.schema.json by `npm run generate`. Do not edit. */

export type Language = string;
export type Text = string;

/**
 * A house: an organization whose documents look and read alike.
 */
export interface HouseFile {
  /**
   * The organization.
   */
  name: string;
  /**
   * The house from which this one takes what it does not have itself.
   */
  extends?: string;
  /**
   * The first language: the one to which the others are compared.
   */
  language?: string;
  /**
   * The languages that the house has, of those for which it or a house that it extends has a folder; left out, all of them.
   *
   * @minItems 1
   */
  languages?: Language[];
  /**
   * Patterns of document codes by name: {prefix}, {meeting}, {number} and {revision} stand for their values.
   */
  'document-codes'?: {
    [k: string]: Text | undefined;
  };
  /**
   * How a code shows a revision: {number} stands for its number.
   */
  'revision-mark'?: string;
  /**
   * The letter at the end of a document code for each language; empty where a language has none.
   */
  'language-letters'?: {
    [k: string]: string | undefined;
  };
}
