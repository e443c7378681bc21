const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The ISO day that is meant by a day in another form: 10.09.2024, 2024-9-10, 4 October 2024, October 4, 2024, “2024-10-04”. Undefined
 * where it is none, or where the month could be the day (04/10/2024).
 */
export function dayMeant(written: string): string | undefined {
  const bare = written.trim().replace(/^[“”„‘’«»"']+|[“”„‘’«»"']+$/g, '');
  const parts = partsOf(bare.replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]+Z?$/, '$1'));
  if (parts === undefined) return undefined;
  const [year, month, day] = parts;
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day
    ? time.toISOString().slice(0, 10)
    : undefined;
}

function partsOf(written: string): readonly [year: number, month: number, day: number] | undefined {
  const numbers = (found: readonly string[]) => found.slice(1).map(Number);
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(written);
  if (iso !== null) {
    const [year = 0, month = 0, day = 0] = numbers(iso);
    return [year, month, day];
  }
  const reversed = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(written);
  if (reversed !== null) {
    const [first, , second, year] = numbers(reversed);
    // Only Americans put the month first, and never with full stops.
    if (reversed[2] !== '.' && (first ?? 0) <= 12 && first !== second) return undefined;
    return [year ?? 0, second ?? 0, first ?? 0];
  }
  const words =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3})\p{L}*\.?,? (?<year>\d{4})$/u.exec(written) ??
    /^(?<month>\p{L}{3})\p{L}*\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u.exec(written);
  const month = months.indexOf(words?.groups?.['month']?.toLowerCase() ?? '');
  return words === null || month < 0
    ? undefined
    : [Number(words.groups?.['year']), month + 1, Number(words.groups?.['day'])];
}
