import type { WordingFile } from '../house/generated/wording.ts';

/** The forms of the title of a role. */
export interface RoleTitle {
  readonly title: string;
  /** After a word that it belongs to: `du Président`. */
  readonly of: string;
  /** In a sentence: `le Président`. */
  readonly inSentence: string;
}

/** The title of a role in the language, that of a woman where the language has one. */
export function roleTitle(role: string, wording: WordingFile, isWoman = false): RoleTitle {
  const forms = wording.roles[role] ?? role;
  if (typeof forms === 'string') return { title: forms, of: forms, inSentence: forms };
  const title = (isWoman ? forms.feminine : undefined) ?? forms.title;
  // The forms of a man's title do not go with that of a woman.
  const isCommon = title === forms.title;
  const of = (isWoman ? forms['feminine-of'] : undefined) ?? (isCommon ? forms.of : undefined);
  const inSentence =
    (isWoman ? forms['feminine-in-sentence'] : undefined) ?? (isCommon ? forms['in-sentence'] : undefined);
  return { title, of: of ?? title, inSentence: inSentence ?? title };
}
