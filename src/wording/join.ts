import { onceALanguage } from './once-a-language.ts';

const listFormats = onceALanguage((language) => new Intl.ListFormat(language, { type: 'conjunction' }));

/** Joins words as the language does (CLDR): `one`, `one and two`, `one, two and three`. */
export function joinWords(words: readonly string[], language: string): string {
  return listFormats(language).format(words);
}
