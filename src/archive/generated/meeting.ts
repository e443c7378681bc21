/* Generated from schemas/meeting.schema.json by `npm run generate`. Do not edit. */

export type Day = string;
/**
 * ID of the register of people; whether there is such a person is looked up there.
 */
export type Person = string;
export type Prose = string;
export type FrontPart =
  | string
  | {
      /**
       * Name of a standard part of the house: summary, purpose, action-required, references.
       */
      part?: string;
      /**
       * Heading of the part, in place of the standard one.
       */
      heading?: string;
      /**
       * Text of the part, in place of the standard one. Parts without a standard text need it.
       */
      text?: string;
    };
export type Section =
  | string
  | {
      /**
       * Name of a standard section of the house (introduction, opening, agenda, documents, election, discussions, outcomes, next-meeting); its title and text are made from the record's facts.
       */
      standard?: string;
      /**
       * Name by which texts refer to the section: [](#ID) prints its number.
       */
      id?: string;
      /**
       * Title of the section, in place of the standard one. Its number is computed.
       */
      title?: string;
      /**
       * Text of the section, in place of the standard one: one numbered paragraph after each empty line.
       */
      text?: string;
      /**
       * false for a section whose title and paragraphs carry no numbers; title for one whose title alone is numbered.
       */
      numbered?: true | false | 'title';
    };

/**
 * One meeting of a group: the facts and texts from which its outcome report is made.
 */
export interface MeetingFile {
  /**
   * The group that met: the name of its file in the folder groups beside this one.
   */
  group: string;
  /**
   * Number of the meeting. Ordinals and document codes are made of it.
   */
  meeting: number;
  /**
   * full for a report; results where only the date and the results of the meeting are known, for the reports of several years.
   */
  extent?: 'full' | 'results';
  /**
   * draft until the report is signed, then final.
   */
  status: 'draft' | 'final';
  /**
   * The day of the meeting, or its first and last day.
   */
  dates:
    | Day
    | {
        /**
         * First day.
         */
        from: string;
        /**
         * Last day.
         */
        until: string;
      };
  /**
   * Where the meeting was held.
   */
  place?: {
    /**
     * The city, as in the masthead.
     */
    city: string;
    /**
     * The building, as in a sentence: “at the …”.
     */
    venue?: string;
  };
  /**
   * How people took part.
   */
  form?: 'physical' | 'remote' | 'hybrid';
  /**
   * How many people took part.
   */
  attendance?: {
    /**
     * The number of people.
     */
    count: number;
    /**
     * true where the number is not exact.
     */
    approximate?: boolean;
    /**
     * Whom they represented.
     */
    description?: string;
  };
  /**
   * Who opened the meeting: an ID of the register of people.
   */
  'opened-by'?: string;
  /**
   * Who chaired, where it was not the chair of the group: an ID of the register of people, and in what role.
   */
  'chaired-by'?: {
    /**
     * ID of the register of people.
     */
    person: string;
    /**
     * Role at this meeting, named in the wording of the house.
     */
    role: string;
  };
  /**
   * The adoption of the agenda.
   */
  agenda?: {
    /**
     * How the agenda was adopted.
     */
    adopted: 'as-drafted' | 'as-amended';
    /**
     * The agenda among the contributions: its ID.
     */
    document?: string;
  };
  document?: Document;
  /**
   * Documents submitted to the meeting, in the order of the list in the report.
   */
  contributions?: Contribution[];
  /**
   * Elections held at the meeting.
   */
  elections?: {
    /**
     * The office, a role named in the wording of the house.
     */
    office: string;
    /**
     * Those elected: IDs of the register of people.
     *
     * @minItems 1
     */
    people: Person[];
  }[];
  /**
   * What the meeting decided, one entry a numbered paragraph.
   */
  outcomes?: Outcome[];
  /**
   * Liaison statements that the meeting decided to send.
   */
  'liaison-statements'?: {
    /**
     * Name by which texts refer to it.
     */
    id: string;
    /**
     * The body that receives it.
     */
    addressee: string;
    /**
     * What it is about.
     */
    subject: string;
  }[];
  /**
   * What was said of the next meeting.
   */
  'next-meeting'?: {
    /**
     * When it is planned, as in a sentence.
     */
    period: string;
    /**
     * With what other event it is held.
     */
    occasion?: string;
  };
  /**
   * Annexes in their order; each begins a page and has numbers of its own.
   */
  annexes?: Annex[];
  /**
   * The kind of report to make, where it is not the usual one.
   */
  report?: string;
  /**
   * Parts of the box under the title, in their order. Leave it out for the standard box.
   */
  front?: FrontPart[];
  /**
   * Sections in their order: the name of a standard section, or a section with its own title and text. Leave it out for the standard order.
   *
   * @minItems 1
   */
  sections?: Section[];
  footnotes?: Footnotes;
  wording?: Wording;
  /**
   * Findings of editorial checks that are to stay as they are, each with the reason.
   *
   * @minItems 1
   */
  accepted?: Acceptance[];
}
/**
 * The report as a document.
 */
export interface Document {
  /**
   * Number of the report among the documents of the meeting; the document code is made of it. Leave it out while there is none.
   */
  number?: number;
  /**
   * The whole document code without its language letter, only where the document belongs to the series of another body.
   */
  code?: string;
  /**
   * Number of the revision; leave it out for the first edition.
   */
  revision?: number;
  /**
   * Date of issue, printed in the masthead.
   */
  date?: string;
  /**
   * Languages in which the document is issued, the original first. One language gives “English only”.
   *
   * @minItems 1
   *
   * Items: The code of a language, such as ar for Arabic, en for English, es for Spanish, fr for French, ru for Russian or zh for Chinese.
   */
  languages?: string[];
}
export interface Contribution {
  /**
   * Name by which texts refer to the document: [](#ID) prints its code.
   */
  id: string;
  /**
   * Its number among the documents of the meeting; the code is made of it.
   */
  number?: number;
  /**
   * The number of the meeting to which it was submitted, where it was not this one.
   */
  meeting?: number;
  /**
   * The whole document code, only where the document belongs to another body.
   */
  code?: string;
  /**
   * Number of its revision.
   */
  revision?: number;
  /**
   * What it is.
   */
  kind?: 'agenda' | 'contribution' | 'information' | 'report' | 'liaison-statement' | 'presentation';
  /**
   * Who submitted it.
   */
  source?: string;
  /**
   * Its title.
   */
  title?: string;
  /**
   * Who presented it: a name with title.
   */
  presenter?: string;
  /**
   * The line in the list of documents, in place of the one that the template makes.
   */
  line?: string;
  /**
   * false for a document that the list of documents leaves out.
   */
  listed?: boolean;
}
export interface Outcome {
  /**
   * Name by which texts refer to it: [](#ID) prints its number.
   */
  id: string;
  /**
   * The decision, a sentence or more.
   */
  text: string;
  /**
   * The text that the report of several years uses in place of this one, or false to leave it out there.
   */
  'in-summary'?: false | Prose;
}
export interface Annex {
  /**
   * Name by which texts refer to it: [](#ID) prints “Annex 1”.
   */
  id: string;
  /**
   * The line above the title, in place of the computed “ANNEX”.
   */
  heading?: string;
  /**
   * The title of the annex.
   */
  title?: string;
  /**
   * The text of the annex. Titles of sections in it begin with # and a space; their numbers begin at 1.
   */
  text?: string;
  resolution?: Resolution;
}
/**
 * A draft resolution, in place of a text or after it.
 */
export interface Resolution {
  /**
   * The line above the title.
   */
  number: string;
  /**
   * The title.
   */
  title?: string;
  /**
   * The body that adopts it, with its comma.
   */
  body?: string;
  /**
   * Recitals under their calls, in order. A single recital has no letter; two and more get a), b).
   */
  preamble?: {
    /**
     * The call, in small letters. Reports in other languages take theirs from the names of the language.
     */
    call: string;
    /**
     * The recitals, each with its own punctuation.
     *
     * @minItems 1
     */
    recitals: Prose[];
  }[];
  /**
   * Operative parts under their calls, in order; numbers begin at 1 under each.
   *
   * @minItems 1
   */
  operative: {
    /**
     * The call, in small letters. Reports in other languages take theirs from the names of the language.
     */
    call: string;
    /**
     * The points, each with its own punctuation.
     *
     * @minItems 1
     */
    points: Prose[];
  }[];
}
/**
 * Footnotes by name; a text refers to one with [^NAME].
 */
export interface Footnotes {
  [k: string]: Prose | undefined;
}
/**
 * Sentences and labels to use in place of the house's own, by the name of the phrase in the language folder of the templates.
 */
export interface Wording {
  [k: string]: Prose | undefined;
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
