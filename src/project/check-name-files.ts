import type { Archive } from '../archive/archive.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { House } from '../house/house.ts';
import { suggestName } from '../source/suggest.ts';

/** Diagnoses files of names in languages that no house has: nothing asks for them. */
export function checkNameFiles(
  { entries: { names } }: Archive,
  houses: ReadonlyMap<string, House>,
  diagnose: Diagnose,
): void {
  const languages = new Set(
    [...houses.values()].flatMap((house) => [...house.languages.keys(), ...house.refusedLanguages]),
  );
  // Where no house can be read, that is told.
  if (languages.size === 0) return;
  for (const [id, { source }] of names) {
    if (languages.has(id)) continue;
    const folder = [...houses.values()].flatMap((house) => house.misnamedFolder(id) ?? [])[0];
    if (folder !== undefined) {
      diagnose({
        code: 'file/stray',
        severity: 'warning',
        message: `This file is not used: no house has a language "${id}"; the folder "${folder}" of the templates seems to be meant for it.`,
        remedy: `Rename the folder "${folder}" to "${id}"; leave this file as it is.`,
        place: source.placeOf([]),
      });
      continue;
    }
    const known = [...languages].filter((language) => !names.has(language));
    const meant = suggestName(id, known);
    diagnose({
      code: 'file/stray',
      severity: 'warning',
      message: `This file is not used: no house has a language "${id}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy:
        meant === undefined
          ? `Name it by the code of a language (${[...languages].sort().join(', ')}), or delete it.`
          : `Rename it to names/${meant}.yaml.`,
      place: source.placeOf([]),
    });
  }
}
