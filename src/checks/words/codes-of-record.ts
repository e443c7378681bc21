import type { Entry } from '../../archive/archive.ts';
import { type Place, placeOf } from '../../diagnostics/place.ts';
import type { Path } from '../../source/source-file.ts';

/** A code that a record gives whole: that of its document, of a contribution, of a summary record. */
export interface CodeOfRecord {
  readonly code: string;
  /** Where some of its characters are written. */
  readonly placeOf: (start: number, end: number) => Place;
}

/** All codes that a record gives whole. Those of findings that are accepted are none. */
export function codesOfRecord({ contents, source }: Entry<unknown>): readonly CodeOfRecord[] {
  const codes: CodeOfRecord[] = [];
  const look = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, below] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (key !== 'code' || typeof below !== 'string') look(below, at);
      else codes.push({ code: below, placeOf: (start, end) => placeIn(at, below, start, end) });
    }
  };
  const placeIn = (path: Path, code: string, start: number, end: number): Place => {
    const place = source.placeOf(path);
    const written = source.text.slice(place.start.offset, place.end.offset).indexOf(code);
    const from = place.start.offset + written;
    return written < 0 ? place : placeOf(source.file, source.lines, from + start, from + end);
  };
  for (const [key, value] of Object.entries(contents as Record<string, unknown>))
    if (key !== 'accepted') look(value, [key]);
  return codes;
}
