import type { WordingFile } from '../house/generated/wording.ts';

/** The forms of the title of a role. */
export interface RoleTitle {
  readonly title: string;
  /** After a word that it belongs to: `du Président`. */
  readonly of: string;
}

/** The title of a role in the language, that of a woman where the language has one. */
export function roleTitle(role: string, wording: WordingFile, isWoman = false): RoleTitle {
  const forms = wording.roles[role] ?? role;
  if (typeof forms === 'string') return { title: forms, of: forms };
  const title = (isWoman ? forms.feminine : undefined) ?? forms.title;
  const of = (isWoman ? forms['feminine-of'] : undefined) ?? (title === forms.title ? forms.of : undefined);
  return { title, of: of ?? title };
}
