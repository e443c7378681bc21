import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Schemas } from '../source/schemas.ts';
import type { House } from './house.ts';
import type { TemplateFile } from './house-reading.ts';

/** A house as it was read, with all that was told of it. */
interface ReadHouse {
  readonly house: House | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Kept extends ReadHouse {
  readonly files: readonly TemplateFile[];
  readonly schemas: Schemas;
}

const kept = new Map<string, Kept>();

/**
 * Gives a house that was read from the very same files once more: a preview asks for it each time a record is saved. Files
 * never change while the program runs, so that the same object is the same file.
 */
export function readOnce(
  name: string,
  files: ReadonlyMap<string, TemplateFile>,
  schemas: Schemas,
  read: () => ReadHouse,
): ReadHouse {
  const known = kept.get(name);
  const all = [...files.values()];
  const isSame =
    known?.schemas === schemas &&
    known.files.length === all.length &&
    all.every((file, index) => file === known.files[index]);
  if (known !== undefined && isSame) return known;
  const now = { ...read(), files: all, schemas };
  kept.set(name, now);
  return now;
}
