/**
 * The value of a scalar, and for each of its UTF-16 units where it is written. Most units stand one behind the other, so only
 * where a run begins is kept, three numbers each: the unit, where it starts, and how wide each unit of the run is written.
 */
export interface Units {
  value: string;
  readonly runs: number[];
}

/** A value without units. */
export function createUnits(): Units {
  return { value: '', runs: [] };
}

/** Adds what is written from `start` up to `end`: one character, of which each unit is written there. */
export function addUnit(units: Units, character: string, start: number, end: number): void {
  for (let unit = 0; unit < character.length; unit += 1)
    units.runs.push(units.value.length + unit, start, end - start);
  units.value += character;
}

/** Adds characters that are written as themselves. */
export function addVerbatim(units: Units, written: string, start: number, end: number): void {
  if (end <= start) return;
  units.runs.push(units.value.length, start, 1);
  units.value += written.slice(start, end);
}

/** Where a unit starts; undefined where there is no such unit. */
export function startOf({ value, runs }: Units, unit: number): number | undefined {
  if (unit < 0 || unit >= value.length) return undefined;
  const run = runOf(runs, unit);
  return (runs[run + 1] ?? 0) + unit - (runs[run] ?? 0);
}

/** Where a unit ends; undefined where there is no such unit. */
export function endOf(units: Units, unit: number): number | undefined {
  const start = startOf(units, unit);
  return start === undefined ? undefined : start + (units.runs[runOf(units.runs, unit) + 2] ?? 0);
}

/** The index in `runs` of the run that a unit belongs to. */
function runOf(runs: readonly number[], unit: number): number {
  let [low, high] = [0, runs.length / 3 - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * 3] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return low * 3;
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
