/*
 * What Node.js knows of the languages of the program. When the program is compiled, it takes the place of these empty lists: to
 * be asked for it the first time takes Node.js 10 to 20 ms, a twentieth of the time of a report.
 */

/** The names that stand in dates of a language (CLDR, by way of Intl). */
export interface DayNames {
  /** The twelve months as they stand in a date: some languages bend them there. */
  readonly months: readonly string[];
  /** The days of the week, Sunday first. */
  readonly weekdays: readonly string[];
}

/** What stands between two words, between the first two of several, further ones, and the last two. */
export interface Separators {
  readonly pair: string;
  readonly first: string;
  readonly further: string;
  readonly last: string;
}

/** The names of months and days of the week, by language. */
export const compiledDayNames: ReadonlyMap<string, DayNames> = new Map();

/** What stands between the words of a list, by the tags of languages in which that does not depend on the words. */
export const compiledSeparators: ReadonlyMap<string, Separators> = new Map();
