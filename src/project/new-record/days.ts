/** Days that no meeting of a group lasts: beyond them the year or the month of one of its days is a slip. */
const tooManyDays = 60;

const millisecondsOfDay = 86_400_000;

/** Takes `2024-09-10` or `2024-09-10..2024-09-11` apart; else says in a sentence what is wrong with it. */
export function parseDays(typed: string): { readonly from: string; readonly until: string } | string {
  const [from = '', until = from, ...more] = typed.split(/\.{2,3}|…/).map((day) => day.trim());
  const wrong = [from, until].find((day) => !isDay(day));
  if (more.length > 0 || wrong !== undefined)
    return `"${wrong ?? typed}" is no day; write 2024-09-10, or 2024-09-10..2024-09-11 for several days.`;
  if (until < from) return `The last day ${until} is before the first day ${from}.`;
  const days = (Date.parse(until) - Date.parse(from)) / millisecondsOfDay + 1;
  if (days > tooManyDays)
    return `From ${from} to ${until} it is ${days} days; correct the year or the month.`;
  return { from, until };
}

function isDay(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const instant = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(typed);
}
