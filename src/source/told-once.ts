import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';

/**
 * What the reading of a file and its schema found, each fault once. Of a value that a slip has spoilt or a comma has cut that alone is
 * told; of quotation marks and of how a number is written nothing where the value is refused in any case; and an entry
 * that became part of another one is what is wrong with that.
 */
export function toldOnce(found: readonly Diagnostic[], faults: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length === 0 || faults.length === 0) return [...found, ...faults];
  const left = faults.filter((fault) => !found.some((one) => explains(one, fault)));
  const told = found.filter(
    ({ code, place }) => !ofWriting.includes(code) || !left.some((fault) => holds(place, fault.place)),
  );
  return [...told.map((one) => graveIn(one, faults)), ...left];
}

/** What matters only where the value may otherwise stand as it is. */
const ofWriting: readonly string[] = ['yaml/typographic-quotes', 'yaml/ambiguous-value'];

/** Whether what the schema finds comes from a slip that is told. */
function explains(one: Diagnostic, { place }: Diagnostic): boolean {
  if (one.code === 'yaml/comma') return holds(one.place, place);
  if (isSwallowed(one)) return isIn(one, place);
  const isSlip = one.severity === 'error' && !ofWriting.includes(one.code);
  return isSlip && one.place.start.offset === place.start.offset && place.end.offset > place.start.offset;
}

/** An entry that was read as part of another one is an error where that is refused for it. */
function graveIn(one: Diagnostic, faults: readonly Diagnostic[]): Diagnostic {
  if (!isSwallowed(one) || !faults.some(({ place }) => isIn(one, place))) return one;
  return { ...one, severity: 'error' };
}

function isSwallowed({ code, severity }: Diagnostic): boolean {
  return (code === 'yaml/bad-indent' || code === 'yaml/no-dash') && severity === 'warning';
}

/** Whether a finding stands in a value, and not where it begins. */
function isIn({ place }: Diagnostic, value: Place): boolean {
  return value.start.line < place.start.line && holds(value, place);
}

function holds(outer: Place, inner: Place): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}
