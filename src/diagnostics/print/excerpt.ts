import stringWidth from 'string-width';
import { printable } from './printable.ts';

/** A line as it is shown, and where in it the range stands. In columns of the screen, from 0. */
export interface Excerpt {
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

/** What the eye takes for one character: what it is in the file, and where it stands on the screen. */
interface Character {
  readonly offset: number;
  readonly shown: string;
  readonly column: number;
  readonly width: number;
}

/** Screens of terminals are seldom wider; what stands before the range keeps up to a third of it. */
const widest = 100;
const before = 30;
const tabStop = 4;

/**
 * The part of a line that stands around the range `start`..`end` (offsets in UTF-16 units). East Asian characters take
 * two columns and combining ones none (Unicode Standard Annex 11), tabs reach to the next of their stops.
 */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  const from = Math.max(0, start - farthest);
  const until = Math.min(line.length, Math.max(start, Math.min(end, start + farthest)) + farthest);
  if (from === 0 && until === line.length) return excerptOfPart(line, start, end);
  const part = excerptOfPart(line.slice(from, until), start - from, Math.min(end, until) - from);
  const lead = from > 0 && !part.text.startsWith('…') ? '…' : '';
  const tail = until < line.length && !part.text.endsWith('…') ? '…' : '';
  return { ...part, text: `${lead}${part.text}${tail}`, column: part.column + lead.length };
}

/** A line may be a megabyte long; only what is near the range is shown, and only that is measured. */
const farthest = 500;

function excerptOfPart(line: string, start: number, end: number): Excerpt {
  const characters = measure(line);
  const total = endOf(characters);
  const marked = characters.filter(({ offset }, index) => {
    const next = characters[index + 1]?.offset ?? line.length;
    return offset < Math.max(end, start + 1) && next > start;
  });
  const column = marked[0]?.column ?? total;
  const width = Math.max(1, endOf(marked) - column);
  return total <= widest
    ? { text: characters.map(({ shown }) => shown).join(''), column, width }
    : clip(characters, column, width);
}

function measure(line: string): readonly Character[] {
  let column = 0;
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)].map(
    ({ segment, index }) => {
      const shown = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : printable(segment);
      const character = { offset: index, shown, column, width: stringWidth(shown) };
      column += character.width;
      return character;
    },
  );
}

function endOf(characters: readonly Character[]): number {
  const last = characters.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}

/** Cuts a long line down to what stands around the range, with an ellipsis where something is left out. */
function clip(characters: readonly Character[], column: number, width: number): Excerpt {
  const total = endOf(characters);
  const from = Math.max(0, Math.min(column - before, total - widest));
  const kept = characters.filter((one) => one.column >= from && one.column + one.width <= from + widest);
  const lead = from > 0 ? '…' : '';
  const tail = endOf(kept) < total ? '…' : '';
  const shown = kept.slice(lead.length, tail === '' ? kept.length : -1);
  const first = shown[0]?.column ?? 0;
  return {
    text: `${lead}${shown.map((one) => one.shown).join('')}${tail}`,
    column: column - first + lead.length,
    width: Math.max(1, Math.min(width, endOf(shown) - column)),
  };
}
