import { stemOf } from './file-name.ts';
import type { ReportVersion } from './report-version.ts';
import type { Request } from './request.ts';

/** Which languages a request asks for; without any, that of each record, and those of documents that are there. */
export interface Languages {
  readonly languages?: Request['languages'];
  readonly present?: Request['present'];
}

/** Those of the reports that are in the languages wanted. */
export function inLanguages<Version extends ReportVersion>(
  reports: readonly Version[],
  { languages, present }: Languages,
): readonly Version[] {
  if (languages === 'all') return reports;
  if (languages === undefined)
    return reports.filter((report) => report.original === undefined || present?.has(stemOf(report)) === true);
  return reports.filter(({ language }) => languages.includes(language));
}

/** The versions that an ID names: the one of this name, or those of the record in the languages wanted. */
export function versionsOf<Version extends ReportVersion>(
  id: string,
  reports: readonly Version[],
  wanted: Languages,
): readonly Version[] {
  const versions = reports.filter((report) => report.id === id || report.original === id);
  if (versions.some(({ id: name, original }) => name === id && original !== undefined))
    return versions.filter(({ id: name }) => name === id);
  return inLanguages(versions, wanted);
}
