import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Path, SourceFile } from '../source/source-file.ts';

/** Diagnoses IDs that a record gives to two of its parts: a reference to them would mean either. */
export function checkIds(source: SourceFile, diagnose: Diagnose): void {
  const seen = new Map<string, Place>();
  visitIds(source.value, [], (id, path) => {
    const place = source.placeOf(path);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, place);
    else
      diagnose({
        code: 'record/same-id',
        severity: 'error',
        message: `The ID "${id}" is given twice in this record.`,
        remedy: 'Give one of the two another ID, and correct the references to it.',
        place,
        related: [{ place: first, message: 'first given here' }],
      });
  });
}

function visitIds(value: unknown, path: Path, found: (id: string, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => visitIds(item, [...path, index], found));
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      if (key === 'id' && typeof part === 'string') found(part, [...path, key]);
      else visitIds(part, [...path, key], found);
    }
}
