import type { Language } from '../../house/house.ts';
import { roleTitle } from '../../wording/role.ts';

/** The titles of offices that have a hyphen: Secretary-General. Those of chairs are looked at by themselves. */
export function rolesWithHyphen({ wording }: Language, which = /^(?!.*chair)/i): readonly string[] {
  return Object.keys(wording.roles)
    .map((role) => roleTitle(role, wording).title)
    .filter((title) => title.includes('-') && which.test(title));
}

/** The letters of a title, by which its forms are the same. */
export function lettersOf(words: string): string {
  return words.replace(/[^\p{L}]/gu, '').toLowerCase();
}
