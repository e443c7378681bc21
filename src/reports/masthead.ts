import type { Entry } from '../archive/archive.ts';
import type { GroupFile } from '../archive/generated/group.ts';
import type { Language } from '../house/house.ts';
import type { PictureValue, View } from '../view/view.ts';
import { namingIn } from './naming.ts';
import type { ReportContext } from './report-type.ts';

/** The language line: one language is the only one; of several, the first is the original. */
export function languageLine(languages: readonly string[] | undefined, language: Language): View {
  const issued = languages ?? [language.code];
  const name = language.wording['language-names'][issued[0] ?? language.code] ?? language.code;
  return { only: issued.length === 1 ? name : null, original: issued.length > 1 ? name : null };
}

/** The picture of the group for the masthead. */
export function logoOf(
  { contents: { logo } }: Entry<GroupFile>,
  context: Omit<ReportContext, 'inLanguage'>,
): PictureValue | null {
  if (logo === undefined) return null;
  const alternative = namingIn(context).name(logo.alternative);
  return { valueKind: 'picture', file: logo.file, alternative, style: 'logo' };
}
