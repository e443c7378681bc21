import type { Units } from './units.ts';

/** Where each unit of a scalar is written, as few numbers: most units stand one behind the other. */
export interface PackedUnits {
  readonly length: number;
  /** Where a unit starts; undefined beyond the last. */
  readonly startOf: (unit: number) => number | undefined;
  readonly endOf: (unit: number) => number | undefined;
}

/** Keeps of units where a new run begins: the unit, where it starts, and how wide each unit of the run is written. */
export function packUnits({ starts, ends }: Units): PackedUnits {
  const runs: number[] = [];
  let [next, width] = [-1, -1];
  for (let unit = 0; unit < starts.length; unit += 1) {
    const [start = 0, end = 0] = [starts[unit], ends[unit]];
    if (start !== next || end - start !== width || width !== 1) runs.push(unit, start, end - start);
    width = end - start;
    next = start + 1;
  }
  const { length } = starts;
  const runOf = (unit: number): number => {
    let [low, high] = [0, runs.length / 3 - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle * 3] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return low * 3;
  };
  const startOf = (unit: number): number | undefined => {
    if (unit < 0 || unit >= length) return undefined;
    const run = runOf(unit);
    return (runs[run + 1] ?? 0) + unit - (runs[run] ?? 0);
  };
  return {
    length,
    startOf,
    endOf: (unit) => {
      const start = startOf(unit);
      return start === undefined ? undefined : start + (runs[runOf(unit) + 2] ?? 0);
    },
  };
}
