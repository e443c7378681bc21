import { isScalar, type Pair } from 'yaml';
import { dayMeant } from './day-meant.ts';

/** A text in brackets that a comma cuts in two or more. Offsets in the file. */
export interface CutText {
  readonly message: string;
  readonly remedy: string;
  readonly start: number;
  readonly end: number;
  /** How many pairs after the one that it begins in are parts of it. */
  readonly parts: number;
  /** What was meant, and where it stands without the marks around it. */
  readonly value: string | number | readonly string[];
  readonly from: number;
  readonly until: number;
}

const marks: Readonly<Record<string, string>> = { '“': '”', '„': '“', '‘': '’', '«': '»' };

/**
 * The text that begins as the value of a pair of `{ … }` and goes on in the pairs after it, which have no colon (`{ count: 1,200 }`), or
 * stand before the quotation mark that closes it. `isList` says whether a list is wanted there, of which the brackets are missing.
 * Undefined where a value is whole.
 */
export function cutText(
  pairs: readonly Pair[],
  index: number,
  text: string,
  isList: () => boolean,
): CutText | undefined {
  const first = pairs[index]?.value;
  if (!isScalar(first) || first.type !== 'PLAIN' || !first.range) return undefined;
  const start = first.range[0];
  const parts = Math.max(withoutColon(pairs, index), untilMark(pairs, index, start, text));
  const [next, last] = [pairs[index + 1], pairs[index + parts]];
  const [begin, end] = [startOf(next), endOf(last)];
  if (parts === 0 || begin === undefined || end === undefined) return undefined;
  const whole = text.slice(start, end);
  const number = /^\d{1,3}(?:,\d{3})+$/.test(whole) ? whole.replaceAll(',', '') : undefined;
  const meant = number ?? dayMeant(whole);
  const [from, until] = withoutMarks(start, end, text);
  const words = text.slice(from, until);
  if (isList())
    return {
      message: `This is a list without its brackets: "${text.slice(begin, end)}" is cut off.`,
      remedy: `Write [${words}].`,
      start,
      end,
      parts,
      value: words.split(',').map((entry) => entry.trim()),
      from,
      until,
    };
  return {
    message: `In brackets a comma ends a text: "${text.slice(begin, end)}" is cut off.`,
    remedy:
      meant === undefined
        ? `Write "${words.replaceAll('"', "'")}" with ${from === start ? 'its' : 'these straight'} quotation marks.`
        : `Write ${meant}.`,
    start,
    end,
    parts,
    value: number === undefined ? (meant ?? words) : Number(number),
    from,
    until,
  };
}

/** How many pairs that follow have no colon: where one stands, there is a value, if an empty one. */
function withoutColon(pairs: readonly Pair[], index: number): number {
  let count = 0;
  while (pairs[index + count + 1]?.value === null && isScalar(pairs[index + count + 1]?.key)) count += 1;
  return count;
}

/** How many pairs follow up to the one that ends with the mark which closes a text; 0 where it has none, or closes itself. */
function untilMark(pairs: readonly Pair[], index: number, start: number, text: string): number {
  const closing = marks[text[start] ?? ''];
  if (closing === undefined || text.slice(start, endOf(pairs[index])).includes(closing)) return 0;
  const last = pairs.findIndex((pair, at) => at > index && text.slice(0, endOf(pair)).endsWith(closing));
  return last < 0 ? 0 : last - index;
}

/** A text has a mark in place of the straight one that YAML knows, where that is never closed, or closed at its end. */
function withoutMarks(start: number, end: number, text: string): [number, number] {
  const closing = marks[text[start] ?? ''];
  if (closing === undefined) return [start, end];
  const words = text.slice(start + 1, end);
  const closed = words.indexOf(closing);
  if (closed >= 0 && closed < words.length - 1) return [start, end];
  const within = closed < 0 ? words : words.slice(0, -1);
  const from = start + 1 + (within.length - within.trimStart().length);
  return [from, from + within.trim().length];
}

function startOf(pair: Pair | undefined): number | undefined {
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

function endOf(pair: Pair | undefined): number | undefined {
  if (isScalar(pair?.value)) return pair.value.range?.[1];
  return isScalar(pair?.key) ? pair.key.range?.[1] : undefined;
}
