/* Generated from schemas/group.schema.json by `npm run generate`. Do not edit. */

export type Slug = string;

/**
 * A group that meets: its names, codes and chairs over time.
 */
export interface GroupFile {
  /**
   * The house style of its documents: a folder of templates/.
   */
  house: string;
  /**
   * Its names over time, the oldest first.
   *
   * @minItems 1
   */
  names: {
    /**
     * First day of the name.
     */
    from: string;
    /**
     * The full name, without article.
     */
    name: string;
    /**
     * The acronym.
     */
    acronym: string;
  }[];
  /**
   * How its documents are coded over time, the oldest first.
   *
   * @minItems 1
   */
  'document-codes': {
    /**
     * First day of the form.
     */
    from: string;
    /**
     * What the codes begin with.
     */
    prefix: string;
    /**
     * A pattern of document codes of the house.
     */
    pattern: string;
  }[];
  /**
   * The kind of session that it reports to, as in the register of conferences.
   */
  'reports-to': string;
  /**
   * Resolutions that it works under: IDs of the register. Reports cite those in force at the date of the meeting.
   */
  mandate?: Slug[];
  /**
   * Who held which office when.
   */
  officers: {
    /**
     * ID of the register of people.
     */
    person: string;
    /**
     * The office, named in the wording of the house: chair, chairman, vice-chair.
     */
    role: string;
    /**
     * First day in office.
     */
    from: string;
    /**
     * Last day in office; leave it out for those in office.
     */
    until?: string;
  }[];
  /**
   * The picture in the masthead.
   */
  logo?: {
    /**
     * A PNG file beside this one.
     */
    file: string;
    /**
     * Words for those who do not see it.
     */
    alternative: string;
  };
}
