import type * as docx from 'docx';

const eastAsian: readonly string[] = ['zh', 'ja', 'ko'];
const rightToLeft: readonly string[] = ['ar', 'fa', 'he', 'ur'];

/**
 * The language of a text in Word (`w:lang`), for its spelling and its screen reader. Word keeps apart the languages
 * of Latin, East Asian and right-to-left letters of one run.
 */
export function languageTags(language: string): NonNullable<docx.IRunPropertiesOptions['language']> {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  return {
    value: language,
    ...(eastAsian.includes(primary) && { eastAsia: language }),
    ...(rightToLeft.includes(primary) && { bidirectional: language }),
  };
}
