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
}
