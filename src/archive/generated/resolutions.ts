/* Generated from schemas/resolutions.schema.json by `npm run generate`. Do not edit. */

/**
 * Register of resolutions with their revisions.
 */
export interface ResolutionsFile {
  /**
   * Resolutions by ID.
   */
  resolutions: {
    [k: string]:
      | {
          /**
           * The kind of conference that adopts it, as in the register of conferences: plenipotentiary, council.
           */
          body: string;
          /**
           * Its number.
           */
          number: number;
          /**
           * Its title.
           */
          title?: string;
          /**
           * Its first adoption.
           */
          adopted: {
            /**
             * The day from which it is in force.
             */
            date: string;
            /**
             * The place of the conference.
             */
            place?: string;
            /**
             * The year by which it is cited, where it differs from the date.
             */
            'cited-year'?: number;
          };
          /**
           * Its revisions, the oldest first.
           */
          revisions?: {
            /**
             * The day from which the revision is in force.
             */
            date: string;
            /**
             * The place of the conference.
             */
            place?: string;
          }[];
        }
      | undefined;
  };
}
