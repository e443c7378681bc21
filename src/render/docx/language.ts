import type * as docx from 'docx';
import { directionOf, scriptOf } from '../../document/script.ts';

const eastAsian: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan', 'Kore']);

/** Words in Latin letters in texts of other scripts are names and codes, in English. */
const latin = 'en-GB';

type LanguageTags = NonNullable<docx.IRunPropertiesOptions['language']>;

/**
 * The language of a text in Word (`w:lang`), for its spelling and its screen reader. Word keeps apart the languages
 * of Latin, East Asian and right-to-left letters of one run.
 */
export function languageTags(language: string): LanguageTags {
  if (eastAsian.has(scriptOf(language))) return { value: latin, eastAsia: language };
  if (directionOf(language) === 'rtl') return { value: latin, bidirectional: language };
  return { value: language };
}
