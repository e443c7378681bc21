import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';

/**
 * What the reading of a file and its schema found, each fault once: a value that a comma has cut is told as that alone, and of
 * quotation marks nothing is said where the value is refused in any case.
 */
export function toldOnce(found: readonly Diagnostic[], faults: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length === 0 || faults.length === 0) return [...found, ...faults];
  const cut = found.filter(({ code }) => code === 'yaml/comma');
  const left = faults.filter(({ place }) => !cut.some((one) => holds(one.place, place)));
  const isRefused = ({ code, place }: Diagnostic): boolean =>
    code === 'yaml/typographic-quotes' && left.some((fault) => holds(place, fault.place));
  return [...found.filter((one) => !isRefused(one)), ...left];
}

function holds(outer: Place, inner: Place): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}
