import type { Place } from '../diagnostics/place.ts';

type Locate = (start: number, end: number) => Place;

const most = 5000;
/** More than any text has characters. */
const beyond = 2 ** 26;

/** Finds each place of a text of the house once: all reports ask for the same ones. */
export function knownPlaces(locate: Locate): Locate {
  const known = new Map<number, Place>();
  return (start, end) => {
    const key = start * beyond + end;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const place = locate(start, end);
    known.set(key, place);
    return place;
  };
}
