import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';

/** A reference: what kind of thing it names, which one, and where it is written. */
export interface Reference {
  readonly noun: string;
  readonly id: string;
  readonly path: Path;
  /** Where such things are, for the remedy: ` to data/registers/people.yaml`. */
  readonly home?: string;
  /** What is meant, where that is known by more than a likeness of names. */
  readonly meant?: string;
}

/** Diagnoses a reference that leads nowhere; `known` are the names of what there is. */
export function diagnoseDangling(
  { noun, id, path, home = '', meant: named }: Reference,
  known: Iterable<string>,
  { source }: { readonly source: SourceFile },
  diagnose: Diagnose,
): void {
  const all = [...known];
  const meant = named ?? suggestName(id, all);
  const remedy =
    meant !== undefined
      ? `Write "${meant}", or add "${id}"${home}.`
      : `Add "${id}"${home}, or write one that is there${all.length > 0 && all.length <= 12 ? `: ${all.join(', ')}` : ''}.`;
  diagnose({
    code: `reference/unknown-${noun}`,
    severity: 'error',
    message: `There is no ${noun} "${id}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy,
    place: source.placeOf(path),
  });
}
