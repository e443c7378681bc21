const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A day that can be meant, and which of day and month was read as the first, where both are figures before the year. */
export interface PossibleDay {
  readonly day: string;
  readonly order?: 'day-first' | 'month-first';
}

/**
 * The ISO day that is meant by a day in another form: 10.09.2024, 2024-9-10, 2024–09–10, 4 October 2024, October 4, 2024, “2024-10-04”. Undefined
 * where it is none, or where the month could be the day (04/10/2024).
 */
export function dayMeant(written: string): string | undefined {
  const [meant, ...others] = possibleDays(written);
  return others.length > 0 ? undefined : meant?.day;
}

/** All days of the calendar that can be meant by a day in whatever form: none, one, or two where the month could be the day. */
export function possibleDays(written: string): readonly PossibleDay[] {
  const bare = written.trim().replace(/^[“”„‘’«»"']+|[“”„‘’«»"']+$/g, '');
  const figures = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(bare);
  if (figures === null) return isoDay(partsOf(bare.replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]+Z?$/, '$1')));
  const [, first, sign, second, year] = figures;
  const dayFirst = isoDay([Number(year), Number(second), Number(first)], 'day-first');
  // Only Americans put the month first, and never with full stops.
  if (sign === '.' || first === second) return dayFirst;
  return [...dayFirst, ...isoDay([Number(year), Number(first), Number(second)], 'month-first')];
}

type Parts = readonly [year: number, month: number, day: number];

/** The day where the calendar has it. */
function isoDay(parts: Parts | undefined, order?: PossibleDay['order']): readonly PossibleDay[] {
  if (parts === undefined) return [];
  const [year, month, day] = parts;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return [];
  return [{ day: time.toISOString().slice(0, 10), ...(order !== undefined && { order }) }];
}

function partsOf(written: string): Parts | undefined {
  const iso = /^(\d{4})[-./\u2010-\u2015](\d{1,2})[-./\u2010-\u2015](\d{1,2})$/.exec(written);
  if (iso !== null) {
    const [year = 0, month = 0, day = 0] = iso.slice(1).map(Number);
    return [year, month, day];
  }
  const words =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3})\p{L}*\.?,? (?<year>\d{4})$/u.exec(written) ??
    /^(?<month>\p{L}{3})\p{L}*\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u.exec(written);
  const month = months.indexOf(words?.groups?.['month']?.toLowerCase() ?? '');
  return words === null || month < 0
    ? undefined
    : [Number(words.groups?.['year']), month + 1, Number(words.groups?.['day'])];
}
