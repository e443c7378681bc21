/* Generated from schemas/conferences.schema.json by `npm run generate`. Do not edit. */

/**
 * Register of conferences and sessions.
 */
export interface ConferencesFile {
  /**
   * Conferences and sessions by ID.
   */
  conferences: {
    [k: string]:
      | {
          /**
           * What it is: plenipotentiary, council.
           */
          kind: string;
          /**
           * Its name, as in a sentence with article.
           */
          name: string;
          /**
           * Its acronym.
           */
          acronym: string;
          /**
           * The city.
           */
          place?: string;
          /**
           * First day.
           */
          from: string;
          /**
           * Last day.
           */
          until: string;
        }
      | undefined;
  };
}
