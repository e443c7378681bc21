import type { Passage } from '../passages.ts';

/** What holds the passages of a report. */
type Holder = Readonly<Record<'passages', readonly Passage[]>>;

/** How many reports are remembered: a report, the further texts of its record, and parts of them. */
const most = 4;

/**
 * Work on the passages of a report that is done once, however many rules ask for it. Only what was worked on last is
 * remembered. (A `WeakMap` would keep whole documents until the next collection of all garbage.)
 */
export function perReport<Input extends Holder, Result>(
  work: (input: Input) => Result,
): (input: Input) => Result {
  const known: { readonly passages: readonly Passage[]; readonly result: Result }[] = [];
  return (input) => {
    const before = known.find(({ passages }) => passages === input.passages);
    if (before !== undefined) return before.result;
    const result = work(input);
    known.unshift({ passages: input.passages, result });
    known.length = Math.min(known.length, most);
    return result;
  };
}
