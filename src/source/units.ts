/** The value of a scalar, and for each of its UTF-16 units where it is written: from `starts` up to `ends`. */
export interface Units {
  value: string;
  readonly starts: number[];
  readonly ends: number[];
}

/** A value without units. */
export function createUnits(): Units {
  return { value: '', starts: [], ends: [] };
}

/** Adds what is written from `start` up to `end`: one character, of which each unit is written there. */
export function addUnit(units: Units, character: string, start: number, end: number): void {
  units.value += character;
  for (let unit = 0; unit < character.length; unit += 1) {
    units.starts.push(start);
    units.ends.push(end);
  }
}

/** Adds characters that are written as themselves. */
export function addVerbatim(units: Units, written: string, start: number, end: number): void {
  units.value += written.slice(start, end);
  for (let at = start; at < end; at += 1) {
    units.starts.push(at);
    units.ends.push(at + 1);
  }
}

/**
 * Adds what line ends and the white space around them stand for: the first character is written from `start` to the
 * end of the first line, and so on; the last one has all that remains up to `end`.
 */
export function addBreaks(units: Units, breaks: string, written: string, start: number, end: number): void {
  let from = start;
  for (let index = 0; index < breaks.length; index += 1) {
    const lineEnd = written.indexOf('\n', from);
    const isLast = index === breaks.length - 1;
    const until = isLast || lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
    addUnit(units, breaks.charAt(index), from, until);
    from = until;
  }
}
