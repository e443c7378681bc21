import { isScalar, type Pair } from 'yaml';
import { dayMeant } from './day-meant.ts';

/** A text in brackets that a comma cuts in two. Offsets in the file. */
interface CutText {
  readonly message: string;
  readonly remedy: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a pair of `{ … }` without a colon is: the rest of the text before it (`{ count: 1,200 }`), which a comma has ended. Undefined
 * for every other pair.
 */
export function commaBefore(
  { key, value }: Pair,
  before: Pair | undefined,
  text: string,
): CutText | undefined {
  // Where a colon stands, there is a value, if an empty one.
  if (value !== null || !isScalar(key) || !isScalar(before?.value)) return undefined;
  const { type, range } = before.value;
  if (type !== 'PLAIN' || !range || !key.range) return undefined;
  const [start, end] = [range[0], key.range[1]];
  const whole = text.slice(start, end);
  const number = /^\d{1,3}(?:,\d{3})+$/.test(whole) ? whole.replaceAll(',', '') : undefined;
  const meant = number ?? dayMeant(whole);
  return {
    message: `In brackets a comma ends a text: "${text.slice(key.range[0], end)}" is cut off.`,
    remedy:
      meant === undefined
        ? `Write "${whole.replaceAll('"', "'")}" with its quotation marks.`
        : `Write ${meant}.`,
    start,
    end,
  };
}
