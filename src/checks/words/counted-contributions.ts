import type { Place } from '../../diagnostics/place.ts';
import type { CheckedReport } from '../check.ts';
import { findWords, isQuoted, placeOfWords } from './find-words.ts';
import { meetingOf } from './meeting-of.ts';
import { numberOf, numberPattern } from './numbers.ts';
import { perReport } from './per-report.ts';

interface Counted {
  readonly number: string;
  /** How many the list has. */
  readonly listed: number;
  readonly place: Place;
}

const counted = new RegExp(
  `\\b(${numberPattern}) (?:written |input |following )?(contributions|documents|input documents) (?:were|was|had been|have been|received|submitted|presented|before)`,
  'giu',
);

/** The numbers of contributions that a text gives, and that the list of the record does not have. */
export const countedContributions = perReport(({ passages, entry }: CheckedReport): readonly Counted[] => {
  const listed = (meetingOf(entry)?.contributions ?? []).filter((one) => one.listed !== false).length;
  if (listed === 0) return [];
  return [...findWords(passages, counted)].flatMap((found) => {
    const number = found.match[1] ?? '';
    const value = numberOf(number);
    if (isQuoted(found.passage) || value === undefined || value === listed) return [];
    if (/\bby\b/.test(found.passage.text.slice(found.end, found.end + 12))) return [];
    return [{ number, listed, place: placeOfWords({ ...found, end: found.start + number.length }) }];
  });
});
