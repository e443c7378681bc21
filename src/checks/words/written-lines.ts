import { type Place, placeOf } from '../../diagnostics/place.ts';
import type { CheckedReport } from '../check.ts';
import type { Passage } from '../passages.ts';
import { sourcesOf } from '../sources.ts';

/** A line of a record, and where some of its words stand: offsets in `words`. */
export interface WrittenLine {
  /** Without the space around it and the marks of a quoted text before it. */
  readonly words: string;
  readonly placeOf: (start: number, end: number) => Place;
}

/**
 * The lines in which a passage is written, for what only their beginnings show. None where the words are no text in markup of the
 * record itself: names, titles, sentences of the house.
 */
export function writtenLines(
  { block: { origin } }: Passage,
  { archive, entry }: Pick<CheckedReport, 'archive' | 'entry'>,
): readonly WrittenLine[] {
  if (origin === undefined || origin.file !== entry.file) return [];
  const source = sourcesOf(archive)(origin.file);
  if (source === undefined) return [];
  let from = origin.start.offset;
  const lines = source.text.slice(from, origin.end.offset).trimEnd().split('\n');
  return lines.map((line): WrittenLine => {
    const margin = /^[\s>]*/.exec(line)?.[0].length ?? 0;
    const at = from + margin;
    from += line.length + 1;
    return {
      words: line.slice(margin).trimEnd(),
      placeOf: (start, end) => placeOf(source.file, source.lines, at + start, at + end),
    };
  });
}
