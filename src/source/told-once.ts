import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';

/**
 * What the reading of a file and its schema found, each fault once: a value that a comma has cut is told as that alone, and of
 * quotation marks or of how a number is written nothing is said where the value is refused in any case, and an entry that became part of another one is
 * what is wrong with that.
 */
export function toldOnce(found: readonly Diagnostic[], faults: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length === 0 || faults.length === 0) return [...found, ...faults];
  const cut = found.filter(({ code }) => code === 'yaml/comma');
  const swallowed = found.filter(
    ({ code, severity }) => code === 'yaml/bad-indent' && severity === 'warning',
  );
  const left = faults.filter(
    ({ place }) => !cut.some((one) => holds(one.place, place)) && !swallowed.some((one) => isIn(one, place)),
  );
  const isRefused = ({ code, place }: Diagnostic): boolean =>
    refusedOnce.includes(code) && left.some((fault) => holds(place, fault.place));
  const isFault = (one: Diagnostic): boolean =>
    swallowed.includes(one) && faults.some(({ place }) => isIn(one, place));
  const told = found.filter((one) => !isRefused(one));
  return [...told.map((one) => (isFault(one) ? { ...one, severity: 'error' as const } : one)), ...left];
}

/** What matters only where the value may otherwise stand as it is. */
const refusedOnce: readonly string[] = ['yaml/typographic-quotes', 'yaml/ambiguous-value'];

/** Whether a finding stands in a value, and not only somewhere in the file. */
function isIn({ place }: Diagnostic, value: Place): boolean {
  return value.start.line < place.start.line && holds(value, place);
}

function holds(outer: Place, inner: Place): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}
