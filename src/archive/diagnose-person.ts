import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/source-file.ts';
import type { Archive, Entry } from './archive.ts';
import { meantPeople } from './meant-person.ts';

/** So many are named at most where several can be meant. */
const mostNamed = 5;

/** What new records have where an ID is to be filled in. */
const placeholder = /^ID-OF-/;

/** Diagnoses the ID of a person who is not in the register, and says who may be meant, or how to add somebody. */
export function diagnosePerson(
  id: string,
  // Not taken apart: where it is, is asked for only when there is something to tell.
  holder: Pick<Entry<unknown>, 'source'>,
  path: Path,
  { archive, diagnose }: { readonly archive: Archive; readonly diagnose: Diagnose },
): void {
  const { contents, file } = archive.registers.people;
  if (Object.hasOwn(contents.people, id)) return;
  const meant = placeholder.test(id) ? [] : meantPeople(id, contents.people).slice(0, mostNamed);
  const [only] = meant;
  diagnose({
    code: 'reference/unknown-person',
    severity: 'error',
    message: `There is no person "${id}"${only !== undefined && meant.length === 1 ? `; did you mean "${only}"?` : '.'}`,
    remedy: remedyFor(id, meant, file),
    place: holder.source.placeOf(path),
  });
}

function remedyFor(id: string, meant: readonly string[], file: string): string {
  const added = `under an ID such as jane-smith, with "name" and "family-name" below it`;
  if (meant.length > 0)
    return `Write ${meant.map((one) => `"${one}"`).join(' or ')}; if somebody else is meant, add the person to ${file}.`;
  return placeholder.test(id)
    ? `Write an ID of ${file}; whoever is not there is added ${added}.`
    : `Add the person to ${file} ${added}, and write that ID here.`;
}
