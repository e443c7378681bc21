import type { PeopleFile } from '../archive/generated/people.ts';

const womensTitles: ReadonlySet<string> = new Set(['Ms', 'Mrs', 'Miss']);

/** Whether titles and roles take their feminine forms for a person: by the form of address, or because the register says so. */
export function isWoman(person: NonNullable<PeopleFile['people'][string]> | undefined): boolean {
  return person?.feminine ?? womensTitles.has(person?.title ?? '');
}
