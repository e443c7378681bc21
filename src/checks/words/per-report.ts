import type { Passage } from '../passages.ts';

/** Work on the passages of a report that is done once, however many rules ask for it. */
export function perReport<Input extends { readonly passages: readonly Passage[] }, Result>(
  work: (input: Input) => Result,
): (input: Input) => Result {
  const known = new WeakMap<readonly Passage[], Result>();
  return (input) => {
    const before = known.get(input.passages);
    if (before !== undefined) return before;
    const result = work(input);
    known.set(input.passages, result);
    return result;
  };
}
