import { possibleDays } from './day-meant.ts';
import { type DaysMeant, daysMeant } from './days-meant.ts';

/** What is wrong with a day, and what to do. */
interface WrongDay {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const example = 'Write the day as YYYY-MM-DD, for example 2019-09-26.';

/**
 * Says what is wrong with `written`, which is no ISO day, under the key `name`; `allowsSeveral` says whether a first and a last day
 * may stand there.
 */
export function describeDay(written: string, name: string, allowsSeveral: boolean): WrongDay {
  const code = 'record/impossible-date';
  const days = possibleDays(written).map(({ day }) => day);
  if (days.length > 0)
    return {
      code,
      message:
        days.length === 1
          ? `"${written}" is not written as a day must be here ("${name}").`
          : `"${written}" can be two days: the day first, or the month first ("${name}").`,
      remedy: choice(days),
    };
  const pairs = daysMeant(written);
  if (pairs.length === 0)
    return { code, message: `"${written}" is no day of the calendar ("${name}").`, remedy: example };
  if (!allowsSeveral)
    return {
      code,
      message: `"${written}" are two days, where one must stand ("${name}").`,
      remedy: example,
    };
  return (
    reversed(pairs) ?? {
      code,
      message:
        pairs.length === 1
          ? `"${written}" is not written as days must be here ("${name}").`
          : `"${written}" can be read with the day first, or with the month first ("${name}").`,
      remedy: firstAndLast(pairs),
    }
  );
}

/**
 * What to do about `value`, which is no text, where a day, or a first and a last day, must stand. Of a list the first and the last
 * entry are taken.
 */
export function remedyForDays(value: unknown): string {
  const days: readonly unknown[] = Array.isArray(value) ? value : [];
  const [first, last] = [days[0], days.at(-1)];
  const meant = typeof first === 'string' && typeof last === 'string' ? oneOrTwo(first, last) : undefined;
  return (
    meant ??
    'Write the day, for example 2019-09-26, or the first and the last day as { from: 2024-01-22, until: 2024-01-23 }.'
  );
}

function oneOrTwo(first: string, last: string): string | undefined {
  const days = possibleDays(first).map(({ day }) => day);
  if (first === last) return days.length === 0 ? undefined : choice(days);
  const pairs = daysMeant(`${first} - ${last}`);
  return pairs.length === 0 ? undefined : (reversed(pairs)?.remedy ?? firstAndLast(pairs));
}

/** Where two can be meant, the order of the figures is what the writer did not know. */
const orderOfDays = ' (year, month, day)';

function choice(days: readonly string[]): string {
  return days.length === 1 ? `Write ${days.join('')}.` : `Write ${days.join(' or ')}${orderOfDays}.`;
}

function firstAndLast(pairs: readonly DaysMeant[]): string {
  return `Write the first and the last day as ${pairs.map(asKeys).join(' or ')}${pairs.length === 1 ? '' : orderOfDays}.`;
}

function asKeys({ from, until }: DaysMeant): string {
  return `{ from: ${from}, until: ${until} }`;
}

function reversed(pairs: readonly DaysMeant[]): WrongDay | undefined {
  const [{ from, until } = { from: '', until: '' }, ...others] = pairs;
  if (others.length > 0 || from <= until) return undefined;
  return {
    code: 'record/dates-reversed',
    message: `The last day ${until} is before the first day ${from}.`,
    remedy: `Write ${asKeys({ from: until, until: from })}, or correct the year.`,
  };
}
