/* Generated from schemas/sectors.schema.json by `npm run generate`. Do not edit. */

/**
 * Register of the sectors of the organization and their study groups.
 */
export interface SectorsFile {
  /**
   * Sectors by their acronyms.
   */
  sectors: {
    [k: string]:
      | {
          /**
           * The full name.
           */
          name: string;
          /**
           * Its study groups, those that were closed too.
           */
          'study-groups'?: {
            /**
             * Number of the study group.
             */
            number: number;
            /**
             * What it studies.
             */
            title?: string;
          }[];
        }
      | undefined;
  };
}
