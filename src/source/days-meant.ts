import { dayMeant } from './day-meant.ts';

/** The first and the last ISO day that are meant. */
export interface DaysMeant {
  readonly from: string;
  readonly until: string;
}

const joint = / ?(?:\.{2,3}|…|–) ?| [-—] | (?:to|and|until) |(?<=^\d{4}-\d{1,2}-\d{1,2})\/(?=\d{4}-)/;

/** One day and another one of which the first leaves to the last what they share: 10–11 September 2024. */
const sharing = /^(\d{1,2})(?:st|nd|rd|th)?((?: \p{L}+)?)(?: ?[-–&] ?| to | and | until )(\d{1,2}.*)$/u;
const monthFirst = /^(\p{L}+\.?) (\d{1,2}) ?[-–] ?(\d{1,2}),? (\d{4})$/u;

/** The days that are meant by two days written in one text, in whatever order; undefined where it is none of the usual forms. */
export function daysMeant(written: string): DaysMeant | undefined {
  const words = written.trim().replace(/^(?:from|on) /i, '');
  const [, month = '', first = '', last = '', year = ''] = monthFirst.exec(words) ?? [];
  if (month !== '') return pair(`${first} ${month} ${year}`, `${last} ${month} ${year}`);
  const [from, until, ...more] = words.split(joint);
  const whole = more.length > 0 ? undefined : pair(from, until);
  if (whole !== undefined) return whole;
  const [, day = '', ownMonth = '', end = ''] = sharing.exec(words) ?? [];
  const shared = /^\d{1,2}(?:st|nd|rd|th)?( \p{L}+\.?),?( \d{4})$/u.exec(end);
  return shared === null ? undefined : pair(`${day}${ownMonth || (shared[1] ?? '')}${shared[2] ?? ''}`, end);
}

function pair(first: string | undefined, last: string | undefined): DaysMeant | undefined {
  const [from, until] = [dayMeant(first ?? ''), dayMeant(last ?? '')];
  return from === undefined || until === undefined ? undefined : { from, until };
}
