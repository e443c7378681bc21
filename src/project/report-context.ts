import type { Entry } from '../archive/archive.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { ReportContext, ReportType } from '../reports/report-type.ts';
import type { Project } from './project.ts';

/** What a report is made from, with its record and its kind. */
export interface ReportWork extends ReportContext {
  readonly entry: Entry<unknown>;
  readonly type: ReportType;
}

/**
 * Finds the record, its kind of report, its house and its language. Undefined where one is missing; why was said when
 * the project was opened, or is said now.
 */
export function reportContext(project: Project, id: string, diagnose: Diagnose): ReportWork | undefined {
  const record = project.records.get(id);
  const type = record === undefined ? undefined : project.types.get(record.type);
  if (record === undefined || type === undefined) return undefined;
  const facts = type.facts(record.entry, project.archive);
  const group = project.archive.entries.groups.get(facts.group);
  const house = group === undefined ? undefined : project.houses.get(group.contents.house);
  if (house === undefined) return undefined;
  const language = house.languages.get(facts.language);
  if (language === undefined && house.refusedLanguages.has(facts.language)) return undefined;
  if (language === undefined) {
    diagnose({
      code: 'reference/unknown-language',
      severity: 'error',
      message: `The house "${house.name}" has no language "${facts.language}".`,
      remedy: `Write a language that it has (${[...house.languages.keys()].join(', ') || 'none'}), or add the folder "${facts.language}" to the templates of the house.`,
      place: record.entry.source.placeOf(['document', 'languages', 0]),
    });
    return undefined;
  }
  return { entry: record.entry, type, archive: project.archive, house, language, diagnose };
}
