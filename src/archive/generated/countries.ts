/* Generated from schemas/countries.schema.json by `npm run generate`. Do not edit. */

export type Text = string;

/**
 * Register of countries by their ISO 3166-1 alpha-3 codes.
 */
export interface CountriesFile {
  /**
   * Countries by code.
   */
  countries: {
    [k: string]:
      | {
          /**
           * The short name.
           */
          name: string;
          /**
           * The formal name, without article.
           */
          formal?: string;
          /**
           * The customary abbreviation.
           */
          abbreviation?: string;
          /**
           * Other names that texts use.
           */
          variants?: Text[];
        }
      | undefined;
  };
}
