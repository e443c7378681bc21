/* Generated from schemas/people.schema.json by `npm run generate`. Do not edit. */

/**
 * Register of people: written once, referred to by ID.
 */
export interface PeopleFile {
  /**
   * People by ID.
   */
  people: {
    [k: string]:
      | {
          /**
           * Given name and family name.
           */
          name: string;
          /**
           * Family name, as in “Mr Alzarooni”.
           */
          'family-name': string;
          /**
           * Form of address.
           */
          title?: string;
          /**
           * Whether titles and roles take their feminine forms for this person, in languages that have them. Known of Ms, Mrs and Miss.
           */
          feminine?: boolean;
          /**
           * Country that the person represents: a code of the register of countries.
           */
          country?: string;
          /**
           * Organization that the person represents, where it is not a country.
           */
          affiliation?: string;
          /**
           * Form of the country's name after the person's name.
           */
          'country-form'?: 'name' | 'formal' | 'abbreviation';
          /**
           * Whether the form of address stands before the name in a signature.
           */
          'signs-with-title'?: boolean;
          /**
           * Positions held in the organization.
           */
          positions?: {
            /**
             * The position, named in the wording of the house.
             */
            role: string;
            /**
             * First day in the position.
             */
            from: string;
            /**
             * Last day in the position.
             */
            until?: string;
          }[];
        }
      | undefined;
  };
}
