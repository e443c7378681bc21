import type { ReportEntry } from '../pipeline.ts';
import type { Request } from './request.ts';

/** What tells a report in one language from the same in another. */
export type ReportVersion = Pick<ReportEntry, 'id' | 'language' | 'original' | 'revision'>;

/** Those of the reports that are in the languages wanted: without any, those in the language of their records. */
export function inLanguages<Version extends ReportVersion>(
  reports: readonly Version[],
  languages: Request['languages'],
): readonly Version[] {
  if (languages === 'all') return reports;
  if (languages === undefined) return reports.filter(({ original }) => original === undefined);
  return reports.filter(({ language }) => languages.includes(language));
}

/** The versions that an ID names: the one of this name, or those of the record in the languages wanted. */
export function versionsOf<Version extends ReportVersion>(
  id: string,
  reports: readonly Version[],
  languages: Request['languages'],
): readonly Version[] {
  const versions = reports.filter((report) => report.id === id || report.original === id);
  if (versions.some(({ id: name, original }) => name === id && original !== undefined))
    return versions.filter(({ id: name }) => name === id);
  return inLanguages(versions, languages);
}
