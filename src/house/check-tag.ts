import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { WordingFile } from './generated/wording.ts';

/** Scripts that are written from the right (ISO 15924). */
const rightToLeft: readonly string[] = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/**
 * Diagnoses what files would say falsely of the language in which they are written: a tag that is none, one that was left from the
 * folder that this one was copied from, a direction in which its script is not written.
 */
export function checkTag(code: string, wording: SourceFile, diagnose: Diagnose): void {
  const { tag, direction, script } = wording.value as WordingFile;
  if (!isTag(tag))
    diagnose({
      code: 'language/no-tag',
      severity: 'error',
      message: `"${tag}" is no BCP 47 tag of a language.`,
      remedy: `Write the code of the language alone, or with that of its region: "${code}", or such as "en-GB", "es-419", "zh-Hant-TW".`,
      place: wording.placeOf(['tag']),
    });
  else if (languageOf(tag) !== languageOf(code))
    diagnose({
      code: 'language/other-tag',
      severity: 'warning',
      message: `The tag "${tag}" is that of another language than its folder "${code}".`,
      remedy: `Write the tag of this language, for example "${code}": by it files are read aloud, divided and checked for spelling.`,
      place: wording.placeOf(['tag']),
    });
  const isFromRight = rightToLeft.includes(script);
  if (isFromRight === (direction === 'rtl')) return;
  diagnose({
    code: 'language/direction',
    severity: 'error',
    message: `The script "${script}" is written from the ${isFromRight ? 'right' : 'left'}, and the direction says "${direction}".`,
    remedy: `Write "direction: ${isFromRight ? 'rtl' : 'ltr'}", or the script of this language.`,
    place: wording.placeOf(['direction']),
  });
}

/** Whether a name is one of a language, such as a folder has it: `pt`, `pt-BR`. */
export function isTag(name: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(name) && Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false;
  }
}

/** The two forms in which Norwegian is written have codes of their own; CLDR, too, has both under that of the language. */
const formsOf: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** The language that a tag begins with, by the one code that it has where it has several. */
export function languageOf(tag: string): string | undefined {
  const code = Intl.getCanonicalLocales(tag)[0]?.split('-')[0];
  return code === undefined ? undefined : (formsOf[code] ?? code);
}
