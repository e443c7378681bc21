import { compiledDayNames, type DayNames } from './compiled.ts';
import { onceALanguage } from './once-a-language.ts';

/** The names of a language. */
export const dayNames: (language: string) => DayNames = onceALanguage(
  (language) => compiledDayNames.get(language) ?? namesOf(language),
);

function namesOf(language: string): DayNames {
  const dates = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return {
    months: Array.from({ length: 12 }, (_, month) => {
      const parts = dates.formatToParts(Date.UTC(2001, month, 2, 12));
      return parts.find(({ type }) => type === 'month')?.value ?? '';
    }),
    // The second day of the year 2000 was a Sunday.
    weekdays: Array.from({ length: 7 }, (_, day) => weekdays.format(Date.UTC(2000, 0, 2 + day, 12))),
  };
}
