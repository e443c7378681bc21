import type { Entry } from '../archive/archive.ts';
import { type Acceptance } from '../checks/acceptances.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { checkCodes } from '../discover.ts';
import { suggestName } from '../source/suggest.ts';
import type { Project } from './project.ts';

/** Diagnoses acceptances of findings, and settings of rules, that no check makes. */
export function checkAcceptances(
  { records, archive }: Pick<Project, 'records' | 'archive'>,
  diagnose: Diagnose,
): void {
  const known = new Set(checkCodes());
  const look = (code: string, place: () => Place): void => {
    if (known.has(code)) return;
    const meant = suggestName(code, known);
    diagnose({
      code: 'reference/unknown-check',
      severity: 'error',
      message: `There is no check "${code}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy:
        meant === undefined
          ? 'Write the code as it stands in the finding, or delete the line.'
          : `Write "${meant}", or delete the line.`,
      place: place(),
    });
  };
  const lookAt = (entry: Entry<unknown>): void =>
    acceptedIn(entry).forEach(({ code }, index) =>
      look(code, () => entry.source.placeOf(['accepted', index, 'code'])),
    );
  for (const { entry } of records.values()) lookAt(entry);
  for (const translations of archive.translations.values())
    for (const entry of translations.values()) lookAt(entry);
  for (const { contents, source } of archive.entries.checks.values())
    for (const code of Object.keys(contents.rules)) look(code, () => source.placeOfKey(['rules', code]));
}

function acceptedIn({ outline }: Entry<unknown>): readonly Acceptance[] {
  return (outline as { readonly accepted?: readonly Acceptance[] }).accepted ?? [];
}
