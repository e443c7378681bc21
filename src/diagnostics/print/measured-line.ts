import stringWidth from 'string-width';
import { printable } from './printable.ts';

/** What the eye takes for one character: what it is in the file, and where it stands on the screen. */
export interface Character {
  readonly offset: number;
  readonly shown: string;
  readonly column: number;
  readonly width: number;
}

/** A part of a line, by the offsets of its ends; columns count from its first character. */
interface Part {
  readonly from: number;
  readonly until: number;
  readonly characters: readonly Character[];
}

/** A line of which only what is asked for is measured, and that once, however often it is asked for. */
export interface MeasuredLine {
  readonly text: string;
  /** What stands around a range of offsets: all that the screen could show beside it, and more. */
  readonly around: (start: number, end: number) => Part;
}

const tabStop = 4;
/** How much of a line is measured at a time: a line may be a megabyte long, and have a finding in each of its words. */
const stretch = 250;
const farthest = 250;
/** No character on the screen is made of more than this, but some that are made to do harm. */
const longestCharacter = 50;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Measures a line. Findings come in the order of their places: only the stretches of the last one are remembered. */
export function measureLine(text: string): MeasuredLine {
  let known: ReadonlyMap<number, Part> = new Map();
  return {
    text,
    around(start, end) {
      const from = Math.floor(Math.max(0, start - farthest) / stretch);
      const until = Math.min(text.length, Math.max(start, Math.min(end, start + farthest)) + farthest);
      const numbers = Array.from({ length: Math.ceil(until / stretch) - from }, (_, index) => from + index);
      known = new Map(numbers.map((number) => [number, known.get(number) ?? measureStretch(text, number)]));
      return joined([...known.values()]);
    },
  };
}

function measureStretch(text: string, number: number): Part {
  const from = startOfCharacter(text, number * stretch);
  const until = startOfCharacter(text, (number + 1) * stretch);
  let column = 0;
  const characters = [...segmenter.segment(text.slice(from, until))].map(({ segment, index }) => {
    const shown = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : printable(segment);
    const character = { offset: from + index, shown, column, width: stringWidth(shown) };
    column += character.width;
    return character;
  });
  return { from, until, characters };
}

/** Where the character begins in which an offset lies. The whole line is not asked: that takes longer the longer it is. */
function startOfCharacter(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const from = Math.max(0, offset - longestCharacter);
  const near = segmenter.segment(text.slice(from, offset + longestCharacter));
  return from + (near.containing(offset - from)?.index ?? offset - from);
}

/** Parts one after the other as one. */
function joined(parts: readonly Part[]): Part {
  let before = 0;
  const characters = parts.flatMap((part) => {
    const first = before;
    before += endOf(part.characters);
    return part.characters.map((one) => ({ ...one, column: first + one.column }));
  });
  return { from: parts[0]?.from ?? 0, until: parts.at(-1)?.until ?? 0, characters };
}

/** The column behind the last of some characters. */
export function endOf(characters: readonly Character[]): number {
  const last = characters.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}
