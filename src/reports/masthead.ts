import type { Entry } from '../archive/archive.ts';
import type { GroupFile } from '../archive/generated/group.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { PictureValue, View } from '../view/view.ts';
import { withLanguageLetter } from '../wording/document-code.ts';
import { namingIn } from './naming.ts';
import type { ReportContext } from './report-type.ts';

type MastheadContext = Pick<ReportContext, 'house' | 'language' | 'diagnose'>;

/** The language line: one language is the only one; of several, the first is the original. */
export function languageLine(languages: readonly string[] | undefined, context: MastheadContext): View {
  const { language } = context;
  const issued = languages ?? [language.code];
  const original = issued[0] ?? language.code;
  const known = language.wording['language-names'][original];
  if (known === undefined) diagnoseNoName(original, context);
  const name = known ?? original;
  return { only: issued.length === 1 ? name : null, original: issued.length > 1 ? name : null };
}

/** A language that the house does not have is told of where the record names it. */
function diagnoseNoName(named: string, { house, language, diagnose }: MastheadContext): void {
  if (!house.languages.has(named)) return;
  const home = language.ownFileOf('wording');
  const holder = language.placeOfKey('wording', ['language-names']);
  diagnose({
    code: 'language/missing-text',
    severity: 'error',
    message: `The language "${language.code}" has no name of the language "${named}" for the language line.`,
    remedy: `Add "${named}" to ${home}, under "language-names".`,
    place: holder.file === home ? holder : startOfFile(home),
  });
}

/** The code of the report with the letter of its language: `CWG-COP-15/3-E`. A house without any letters has codes without them. */
export function codeInLanguage(
  code: string | undefined,
  { house, language, diagnose }: MastheadContext,
): string | undefined {
  if (code === undefined) return undefined;
  const letters = house.file['language-letters'];
  if (letters !== undefined && letters[language.code] === undefined) {
    const home = house.pathOf('house.yaml');
    const holder = house.placeOfKey('house', ['language-letters']);
    const initials = [1, 2].map((length) => language.code.slice(0, length).toUpperCase());
    const letter = initials.find((one) => !Object.values(letters).includes(one)) ?? 'X';
    diagnose({
      code: 'house/missing-letter',
      severity: 'error',
      message: `The house has no letter for document codes in the language "${language.code}".`,
      remedy: `Add it to ${home}, under "language-letters": for example "${language.code}: ${letter}", or "${language.code}: ''" if these codes are to end without one.`,
      place: holder.file === home ? holder : startOfFile(home),
    });
  }
  return withLanguageLetter(code, language.code, house.file);
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
