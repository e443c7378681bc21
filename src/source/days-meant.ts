import { possibleDays } from './day-meant.ts';

/** The first and the last ISO day that are meant. */
export interface DaysMeant {
  readonly from: string;
  readonly until: string;
}

const joints = [
  / ?(?:\.{2,3}|…|–) ?/,
  / [-—] | (?:to|and|until) /,
  /(?<=^\d{4}-\d{1,2}-\d{1,2})(?:\/|, ?)(?=\d{4}-)/,
  /(?<=^\d{1,2}[-./]\d{1,2}[-./]\d{4})(?:[-—]|, ?)(?=\d{1,2}[-./])/,
];
const joint = new RegExp(joints.map(({ source }) => source).join('|'));

/** One day and another one of which the first leaves to the last what they share: 10–11 September 2024. */
const sharing = /^(\d{1,2})(?:st|nd|rd|th)?((?: \p{L}+)?)(?: ?[-–&] ?| to | and | until )(\d{1,2}.*)$/u;
const monthFirst = /^(\p{L}+\.?) (\d{1,2}) ?[-–] ?(\d{1,2}),? (\d{4})$/u;
/** The same in figures: 10-11.09.2024, 10/09-11/09/2024. */
const sharingFigures =
  /^(?<day>\d{1,2})\.?(?:(?<sign>[./])(?<month>\d{1,2})\.?)?(?: ?[-–&] ?| to | and | until )(?<until>\d{1,2}([./])(?<lastMonth>\d{1,2})\5(?<year>\d{4}))$/;

/** Meetings last no longer; days further apart come of a day that was read as the month. */
const daysAtMost = 14;

/**
 * The days that are meant by two days written in one text, in whatever order. Two pairs where the month could be the day, and
 * both are as likely; none where it is none of the usual forms.
 */
export function daysMeant(written: string): readonly DaysMeant[] {
  const words = written.trim().replace(/^(?:from|on) /i, '');
  const [, month = '', first = '', last = '', year = ''] = monthFirst.exec(words) ?? [];
  if (month !== '') return pairs(`${first} ${month} ${year}`, `${last} ${month} ${year}`);
  const [from, until, ...more] = words.split(joint);
  const whole = more.length > 0 ? [] : pairs(from, until);
  if (whole.length > 0) return whole;
  const figures = sharingFigures.exec(words)?.groups;
  if (figures !== undefined) {
    const { day = '', sign = '.', month: own, until: end = '', lastMonth = '', year: ofBoth = '' } = figures;
    // Who writes the days alone before the month does not put the month first.
    return own === undefined
      ? pairs(`${day}.${lastMonth}.${ofBoth}`, end.replaceAll('/', '.'))
      : pairs([day, own, ofBoth].join(sign), end);
  }
  const [, day = '', ownMonth = '', end = ''] = sharing.exec(words) ?? [];
  const shared = /^\d{1,2}(?:st|nd|rd|th)?( \p{L}+\.?),?( \d{4})$/u.exec(end);
  return shared === null ? [] : pairs(`${day}${ownMonth || (shared[1] ?? '')}${shared[2] ?? ''}`, end);
}

/** Nobody writes the day first in one day and the month in the other; and a meeting lasts days, not months. */
function pairs(first = '', last = ''): readonly DaysMeant[] {
  const possible = possibleDays(first).flatMap((from) =>
    possibleDays(last)
      .filter(({ order }) => order === undefined || from.order === undefined || order === from.order)
      .map((until) => ({ from: from.day, until: until.day })),
  );
  const inOrder = possible.filter(({ from, until }) => from <= until);
  const near = possible.filter(({ from, until }) => daysBetween(from, until) < daysAtMost);
  return [near, inOrder].find((some) => some.length > 0) ?? possible;
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(other) - Date.parse(one)) / 86_400_000;
}
