import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path, SourceFile } from '../source/source-file.ts';

/** Diagnoses IDs that a record gives to two of its parts: a reference to them would mean either. */
export function checkIds(source: SourceFile, diagnose: Diagnose): void {
  const seen = new Map<string, Path>();
  visitIds(source.value, [], (id, path) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    else
      diagnose({
        code: 'record/same-id',
        severity: 'error',
        message: `The ID "${id}" is given twice in this record.`,
        remedy: 'Give one of the two another ID, and correct the references to it.',
        place: source.placeOf(path),
        related: [{ place: source.placeOf(first), message: 'first given here' }],
      });
  });
}

/** The IDs that a record gives to more than one of its parts, which is told when it is read. */
export function repeatedIds({ value }: Pick<SourceFile, 'value'>): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  visitIds(value, [], (id) => void (seen.has(id) ? repeated : seen).add(id));
  return repeated;
}

/** `path` is the way to the value; it is the same list all the time. */
function visitIds(value: unknown, path: (string | number)[], found: (id: string, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    const part = (value as Record<string | number, unknown>)[key];
    path.push(key);
    if (key === 'id' && typeof part === 'string') found(part, [...path]);
    else visitIds(part, path, found);
    path.pop();
  }
}
