import type { Entry } from '../archive/archive.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { ReportContext, ReportType } from '../reports/report-type.ts';
import type { Project } from './project.ts';
import { inLanguage } from './translations.ts';
import { diagnoseUnknownLanguage } from './check-languages.ts';

/** What a report is made from, with its record and its kind. */
export interface ReportWork extends ReportContext {
  readonly entry: Entry<unknown>;
  readonly type: ReportType;
}

/** Records that reports over several meetings are made of. */
const meetings = { folder: 'meetings', schema: 'meeting' };

/**
 * Finds the record, its kind of report, its house and its language. Undefined where one is missing; why was said when
 * the project was opened, or is said now.
 */
export function reportContext(
  project: Pick<Project, 'records' | 'types' | 'archive' | 'houses' | 'files'>,
  id: string,
  diagnose: Diagnose,
): ReportWork | undefined {
  const record = project.records.get(id);
  const type = record === undefined ? undefined : project.types.get(record.type);
  if (record === undefined || type === undefined) return undefined;
  const facts = type.facts(record.original ?? record.entry, project.archive);
  const code = record.language ?? facts.language;
  const group = project.archive.entries.groups.get(facts.group);
  const house = group === undefined ? undefined : project.houses.get(group.contents.house);
  if (house === undefined) return undefined;
  const language = house.languages.get(code);
  if (language === undefined && house.refusedLanguages.has(code)) return undefined;
  if (language === undefined) {
    diagnoseUnknownLanguage(
      { entry: record.original ?? record.entry, language: code },
      facts,
      house,
      diagnose,
    );
    return undefined;
  }
  const setting = { archive: project.archive, schemas: project.files.schemas };
  return {
    ...{ entry: record.entry, type, archive: project.archive, house, language, diagnose },
    inLanguage: (entry) => inLanguage(entry, code, meetings, setting),
  };
}
