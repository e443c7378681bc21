/* Generated from schemas/wording.schema.json by `npm run generate`. Do not edit. */

export type Text = string;

/**
 * What the grammar of a language needs: ordinals, ranges, lists, roles.
 */
export interface WordingFile {
  /**
   * The BCP 47 tag of the language as files name it, with its region: the spelling that Word checks.
   */
  tag: string;
  /**
   * Direction of writing.
   */
  direction: 'ltr' | 'rtl';
  /**
   * Names of the languages, for the language line.
   */
  'language-names': {
    [k: string]: Text | undefined;
  };
  /**
   * Ordinals in words from the first on.
   *
   * @minItems 1
   */
  ordinals: Text[];
  /**
   * Ordinals in figures by plural category (one, two, few, other); # stands for the number.
   */
  'ordinal-figures': {
    [k: string]: Text | undefined;
  };
  /**
   * Ordinals in other forms than those of "ordinals" and "ordinal-figures", where the language has them.
   */
  'ordinal-forms'?: {
    of?: Ordinals;
    'feminine-of'?: Ordinals1;
  };
  /**
   * In reports over several meetings: the last ordinal written in words; later ones are in figures.
   */
  'ordinal-words-until': number;
  /**
   * Numbers in words from one on; later ones are in figures.
   *
   * @minItems 1
   */
  cardinals: Text[];
  /**
   * Forms of dates: {day}, {month}, {year}, and {from}, {until} with parts such as {from-day}.
   */
  dates: {
    /**
     * One day.
     */
    day: string;
    /**
     * A range within a month.
     */
    'same-month': string;
    /**
     * A range over months.
     */
    'same-year': string;
    /**
     * A range over years.
     */
    other: string;
    /**
     * The first day of a month, where it is written otherwise than the number.
     */
    'first-of-month'?: string;
    /**
     * The same forms in a sentence, with what the language puts before a date there: article, preposition.
     */
    'in-sentence'?: {
      /**
       * One day.
       */
      day: string;
      /**
       * A range within a month.
       */
      'same-month': string;
      /**
       * A range over months.
       */
      'same-year': string;
      /**
       * A range over years.
       */
      other: string;
    };
  };
  /**
   * Words that no end of a line parts from what stands beside them. The names of months after a number are known.
   */
  'non-breaking': {
    /**
     * Words before a number or code, as in “Resolution 179”.
     */
    'before-numbers': Text[];
    /**
     * Words and signs after a number, as in “10.00 hours”.
     */
    'after-numbers': Text[];
    /**
     * Words before a name with a capital letter, as in “Mr Alzarooni”.
     */
    'before-names': Text[];
  };
  /**
   * The word that marks a draft: as watermark, and as {{draft}} in templates.
   */
  draft: string;
  /**
   * Titles of roles by name.
   */
  roles: {
    [k: string]: Text | Role | undefined;
  };
  /**
   * How resolutions are cited: by body, then by form (first, revised); {number}, {place}, {year} stand for their values, {adopted} for the year of its adoption.
   */
  resolutions: {
    [k: string]:
      | {
          /**
           * As first adopted.
           */
          first: string;
          /**
           * As revised.
           */
          revised: string;
          /**
           * The same after "in accordance with", with what the language puts there: article, preposition, case.
           */
          'in-accordance'?: {
            /**
             * As first adopted.
             */
            first: string;
            /**
             * As revised.
             */
            revised: string;
          };
        }
      | undefined;
  };
  /**
   * Short labels for all reports, each a phrase by itself.
   */
  labels: {
    [k: string]: Text | undefined;
  };
  /**
   * Between the references of the box.
   */
  'reference-separator': string;
  /**
   * How a title stands with a name.
   */
  person: string;
  /**
   * How a place stands in a sentence that says where something was, where names.yaml does not give its own form ("in").
   */
  place?: string;
  /**
   * Whether names have another form after a word that they belong to. One that names.yaml does not give ("of") is then told of.
   */
  'bends-names'?: boolean;
  /**
   * The script of the language. Names of people stay as they are where it is that of the house's first language.
   */
  script: string;
  /**
   * Signs that have a narrow space before or after them, which no end of a line may take the place of.
   */
  spaces?: {
    /**
     * Signs with a space before them.
     */
    before: string;
    /**
     * Signs with a space after them.
     */
    after: string;
  };
  /**
   * An acronym after a word that it belongs to, where names.yaml does not give its own form ("of").
   */
  'acronym-of'?: string;
  /**
   * A body after a word that it belongs to, where names.yaml does not give its own form ("of").
   */
  'body-of'?: string;
}
/**
 * After a word that they belong to: the ordinals of a genitive.
 */
export interface Ordinals {
  /**
   * In words from the first on.
   *
   * @minItems 1
   */
  words: Text[];
  /**
   * In figures by plural category; # stands for the number.
   */
  figures?: {
    [k: string]: Text | undefined;
  };
}
/**
 * The same before or after a feminine word.
 */
export interface Ordinals1 {
  /**
   * In words from the first on.
   *
   * @minItems 1
   */
  words: Text[];
  /**
   * In figures by plural category; # stands for the number.
   */
  figures?: {
    [k: string]: Text | undefined;
  };
}
/**
 * A title of a role and its other forms.
 */
export interface Role {
  /**
   * The title by itself.
   */
  title: string;
  /**
   * The title after a word that it belongs to.
   */
  of?: string;
  /**
   * The title of a woman.
   */
  feminine?: string;
  /**
   * The title of a woman after a word that it belongs to.
   */
  'feminine-of'?: string;
  /**
   * The title in a sentence: with its article.
   */
  'in-sentence'?: string;
  /**
   * The title of a woman in a sentence: with its article.
   */
  'feminine-in-sentence'?: string;
}
