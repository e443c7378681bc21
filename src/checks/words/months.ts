/** The months as English texts name them. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Matches a month. */
export const monthPattern = `(?:${months.join('|')})`;

/** The day as ISO, where there is such a day: 2019-09-26. */
export function isoDay(day: string, month: string, year: string): string | undefined {
  const index = months.indexOf(month as (typeof months)[number]);
  const date = new Date(Date.UTC(Number(year), index, Number(day), 12));
  if (index < 0 || date.getUTCMonth() !== index) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The number of days of a month (0 for January) of a year. */
export function lastDayOfMonth(month: number, year: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
