import type { Entry } from './entry.ts';

interface Issued {
  readonly document?: { readonly languages?: readonly string[] };
}

/** The languages (BCP 47) in which the report of a record is issued; the first is that in which the record is written. */
export function issuedLanguages({ outline }: Pick<Entry<unknown>, 'outline'>): readonly string[] {
  return (outline as Issued).document?.languages ?? ['en'];
}

/** The language in which a record is written. */
export function originalLanguage(entry: Pick<Entry<unknown>, 'outline'>): string {
  return issuedLanguages(entry)[0] ?? 'en';
}
