/* Generated from schemas/summary.schema.json by `npm run generate`. Do not edit. */

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
 * A report over the meetings of a group between two conferences. Its results come from the records of the meetings.
 */
export interface SummaryFile {
  /**
   * The group: the name of its file in the folder groups beside this one.
   */
  group: string;
  /**
   * The conference that receives the report: an ID of the register of conferences. The report covers the meetings since the one before.
   */
  conference: string;
  /**
   * draft until the report is sent, then final.
   */
  status: 'draft' | 'final';
  document?: Document;
  /**
   * The note that transmits the report to the conference; it stands on a page of its own before it.
   */
  transmittal?: {
    /**
     * The session of Council that discussed the report: an ID of the register of conferences.
     */
    session: string;
    /**
     * The record of the discussion.
     */
    'summary-record'?: {
      /**
       * Its document code.
       */
      code: string;
      /**
       * The number of the plenary meeting that it records.
       */
      meeting: number;
    };
  };
  /**
   * Sentences above the results of the meetings that reported to a session, in place of the template's: by the ID of the session in the register of conferences.
   */
  results?: {
    [k: string]: Prose | undefined;
  };
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
