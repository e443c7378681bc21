import type { Entry } from './entry.ts';

type Issued = Pick<Entry<unknown>, 'outline' | 'language'>;

/** The languages (BCP 47) that a record names itself. */
export function languagesNamed(outline: unknown): readonly string[] | undefined {
  return (outline as { document?: { languages?: readonly string[] } }).document?.languages;
}

/**
 * The languages (BCP 47) in which the report of a record is issued; the first is that in which the record is written. A record
 * that names none is in that of its house.
 */
export function issuedLanguages({ outline, language }: Issued): readonly string[] {
  return languagesNamed(outline) ?? [language ?? 'en'];
}

/** The language in which a record is written. */
export function originalLanguage(entry: Issued): string {
  return issuedLanguages(entry)[0] ?? 'en';
}
