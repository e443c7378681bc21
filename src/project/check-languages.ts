import type { Entry } from '../archive/archive.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { House } from '../house/house.ts';
import type { ReportFacts } from '../reports/report-type.ts';
import type { Project } from './project.ts';

/**
 * Diagnoses languages in which records are to be issued and which their houses do not have, whichever languages a run is about: a
 * masthead that lists such a language is wrong in all of them.
 */
export function checkLanguages(
  { records, types, archive, houses }: Pick<Project, 'records' | 'types' | 'archive' | 'houses'>,
  diagnose: Diagnose,
): void {
  for (const { entry, type } of records.values()) {
    const facts = types.get(type)?.facts(entry, archive);
    const group = archive.entries.groups.get(facts?.group ?? '');
    const house = houses.get(group?.contents.house ?? '');
    if (facts === undefined || facts.unbuildable !== undefined || house === undefined) continue;
    for (const language of facts.languages ?? [])
      if (!house.languages.has(language) && !house.refusedLanguages.has(language))
        diagnoseUnknownLanguage({ entry, language }, facts, house, diagnose);
  }
}

/** Says that a house does not have a language in which a record is to be issued. */
export function diagnoseUnknownLanguage(
  { entry, language }: { readonly entry: Entry<unknown>; readonly language: string },
  { languages }: ReportFacts,
  house: House,
  diagnose: Diagnose,
): void {
  const folder = house.misnamedFolder(language);
  diagnose({
    code: 'reference/unknown-language',
    severity: 'error',
    message: `The house "${house.name}" has no language "${language}".`,
    remedy:
      folder === undefined
        ? `Write a language that it has (${[...house.languages.keys()].join(', ') || 'none'}), or add ${wayToAdd(language, house)}.`
        : `Rename the folder "${folder}" of the templates of the house, which seems to be meant for it, to "${language}"; or write a language that the house has.`,
    place: entry.source.placeOf(['document', 'languages', Math.max(0, languages?.indexOf(language) ?? 0)]),
  });
}

/** A house that names its languages takes no other folders. */
function wayToAdd(language: string, { file, pathOf }: House): string {
  return file.languages === undefined
    ? `the folder "${language}" to the templates of the house`
    : `it to "languages" in ${pathOf('house.yaml')}, beside its folder`;
}
