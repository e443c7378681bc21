import { type Character, endOf, type MeasuredLine } from './measured-line.ts';

/** A line as it is shown, and where in it the range stands. In columns of the screen, from 0. */
export interface Excerpt {
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

/** Screens of terminals are seldom wider; what stands before the range keeps up to a third of it. */
const widest = 100;
const before = 30;

/**
 * The part of a line that stands around the range `start`..`end` (offsets in UTF-16 units). East Asian characters take
 * two columns and combining ones none (Unicode Standard Annex 11), tabs reach to the next of their stops.
 */
export function excerptOf(line: MeasuredLine, start: number, end: number): Excerpt {
  const { from, until, characters } = line.around(start, end);
  const total = endOf(characters);
  const marked = characters.filter(({ offset }, index) => {
    const next = characters[index + 1]?.offset ?? until;
    return offset < Math.max(end, start + 1) && next > start;
  });
  const column = marked[0]?.column ?? total;
  const width = Math.max(1, endOf(marked) - column);
  const part =
    total <= widest
      ? { text: characters.map(({ shown }) => shown).join(''), column, width }
      : clip(characters, column, width);
  const lead = from > 0 && !part.text.startsWith('…') ? '…' : '';
  const tail = until < line.text.length && !part.text.endsWith('…') ? '…' : '';
  return { text: `${lead}${part.text}${tail}`, column: part.column + lead.length, width: part.width };
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
