import type { Diagnostic } from './diagnostic.ts';
import type { Place } from './place.ts';

/** A diagnostic with other paths at all its places. */
export function withPaths(diagnostic: Diagnostic, pathOf: (file: string) => string): Diagnostic {
  const moved = <Placed extends { readonly place: Place }>(one: Placed): Placed => ({
    ...one,
    place: { ...one.place, file: pathOf(one.place.file) },
  });
  const { related, fix } = diagnostic;
  return {
    ...moved(diagnostic),
    ...(related !== undefined && { related: related.map(moved) }),
    ...(fix !== undefined && { fix: { ...fix, edits: fix.edits.map(moved) } }),
  };
}
