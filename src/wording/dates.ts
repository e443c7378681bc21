import type { WordingFile } from '../house/generated/wording.ts';
import { dayNames } from './day-names.ts';
import { fill } from './fill.ts';

type Forms = Pick<WordingFile['dates'], 'day' | 'same-month' | 'same-year' | 'other'>;

interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A day (ISO) as the language writes it: `26 September 2019`. */
export function writeDay(day: string, language: string, wording: WordingFile): string {
  const { day: number, month, year } = partsOf(day, language, wording);
  return fill(wording.dates.day, { day: number, month, year });
}

/** A meeting's days: one day, or a range that names month and year once where they are the same. */
export function writeDays(from: string, until: string, language: string, wording: WordingFile): string {
  return writeRange(from, until, language, wording, wording.dates);
}

/** The same as a sentence says it, with article or preposition: `du 22 au 23 janvier 2024`. */
export function writeDaysInSentence(
  from: string,
  until: string,
  language: string,
  wording: WordingFile,
): string {
  return writeRange(from, until, language, wording, wording.dates['in-sentence'] ?? wording.dates);
}

function writeRange(
  from: string,
  until: string,
  language: string,
  wording: WordingFile,
  forms: Forms,
): string {
  const first = partsOf(from, language, wording);
  const last = partsOf(until, language, wording);
  const parts = {
    'from-day': first.day,
    'from-month': first.month,
    'until-day': last.day,
    'until-month': last.month,
    day: first.day,
    month: last.month,
    year: last.year,
    from: writeDay(from, language, wording),
    until: writeDay(until, language, wording),
  };
  if (from === until) return fill(forms.day, parts);
  if (first.year !== last.year) return fill(forms.other, parts);
  return fill(first.month === last.month ? forms['same-month'] : forms['same-year'], parts);
}

/** The day of the week of a day, in the language's own words. */
export function writeWeekday(day: string, language: string): string {
  return dayNames(language).weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? '';
}

/** The names of the twelve months as they stand in a date. */
export function monthNames(language: string): readonly string[] {
  return dayNames(language).months;
}

function partsOf(day: string, language: string, { dates }: WordingFile): DayParts {
  const month = dayNames(language).months[Number(day.slice(5, 7)) - 1];
  const number = Number(day.slice(8, 10));
  return {
    day: (number === 1 ? dates['first-of-month'] : undefined) ?? String(number),
    month: month ?? '',
    year: day.slice(0, 4),
  };
}
