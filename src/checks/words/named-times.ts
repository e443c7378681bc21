import type { Passage } from '../passages.ts';
import { type FoundWords, findWords } from './find-words.ts';
import { isoDay, lastDayOfMonth, monthPattern, months } from './months.ts';

/** A day, a range of days, a month or a year that a text names, with its first and last day (ISO). */
export interface NamedTime extends FoundWords {
  readonly from: string;
  readonly until: string;
}

const day = String.raw`\d{1,2}`;
const joint = String.raw`(?: ?[-–] ?| to | and )`;
const named = new RegExp(
  [
    String.raw`\b(?:(?:(${day})(?: (${monthPattern}))?${joint})?(${day}) )?(${monthPattern}) (\d{4})\b`,
    String.raw`(?<=\b[Ii]n (?:the year )?)((?:19|20)\d\d)\b(?![/-])`,
  ].join('|'),
  'g',
);

/** All times that were written in the record. Times that the calendar does not have are passed over. */
export function* namedTimes(passages: readonly Passage[]): Generator<NamedTime> {
  for (const found of findWords(passages, named)) {
    const time = timeOf(found.match);
    if (time !== undefined) yield { ...found, ...time };
  }
}

function timeOf(match: RegExpExecArray): { readonly from: string; readonly until: string } | undefined {
  const [, first, firstMonth, last, month = '', year = '', plainYear] = match;
  if (plainYear !== undefined) return { from: `${plainYear}-01-01`, until: `${plainYear}-12-31` };
  if (last === undefined) {
    const from = isoDay('1', month, year);
    const days = lastDayOfMonth(months.indexOf(month as (typeof months)[number]), Number(year));
    return from === undefined ? undefined : { from, until: `${from.slice(0, 8)}${days}` };
  }
  const until = isoDay(last, month, year);
  const from = first === undefined ? until : isoDay(first, firstMonth ?? month, year);
  return from === undefined || until === undefined ? undefined : { from, until };
}
