/* Generated from schemas/names.schema.json by `npm run generate`. Do not edit. */

export type Text = string;

/**
 * Names of bodies, conferences, places, people and countries in a language, by the name that registers and records give. Countries need an entry only where the name of CLDR is not the one wanted.
 */
export interface NamesFile {
  [k: string]: Text | Forms | undefined;
}
/**
 * A name and its other forms.
 */
export interface Forms {
  /**
   * The name by itself.
   */
  name: string;
  /**
   * The name after a word that it belongs to: a genitive, or with preposition and article.
   */
  of?: string;
  /**
   * The name of a place where something was: with its preposition.
   */
  in?: string;
  /**
   * The name in a sentence: with its article.
   */
  'in-sentence'?: string;
  /**
   * The title of a woman.
   */
  feminine?: string;
  /**
   * The title of a woman in a sentence: with its article.
   */
  'feminine-in-sentence'?: string;
  /**
   * A call of a resolution that is not its first one.
   */
  following?: string;
}
