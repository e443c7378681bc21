import { dayMeant } from './day-meant.ts';
import { daysMeant } from './days-meant.ts';

/** What is wrong with a day, and what to do. */
interface WrongDay {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Says what is wrong with `written`, which is no ISO day, under the key `name`; `allowsSeveral` says whether a first and a last day
 * may stand there.
 */
export function describeDay(written: string, name: string, allowsSeveral: boolean): WrongDay {
  const day = dayMeant(written);
  const days = day === undefined ? daysMeant(written) : undefined;
  if (days !== undefined && allowsSeveral) {
    const { from, until } = days;
    if (until < from)
      return {
        code: 'record/dates-reversed',
        message: `The last day ${until} is before the first day ${from}.`,
        remedy: `Write { from: ${until}, until: ${from} }, or correct the year.`,
      };
    return {
      code: 'record/impossible-date',
      message: `"${written}" is not written as days must be here ("${name}").`,
      remedy: `Write the first and the last day as { from: ${from}, until: ${until} }.`,
    };
  }
  return {
    code: 'record/impossible-date',
    message:
      day !== undefined
        ? `"${written}" is not written as a day must be here ("${name}").`
        : days !== undefined
          ? `"${written}" are two days, where one must stand ("${name}").`
          : `"${written}" is no day of the calendar ("${name}").`,
    remedy: day === undefined ? 'Write the day as YYYY-MM-DD, for example 2019-09-26.' : `Write ${day}.`,
  };
}
