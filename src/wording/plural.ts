import { onceALanguage } from './once-a-language.ts';

const pluralRules = onceALanguage((language) => new Intl.PluralRules(language));

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The categories of plurals of CLDR; the one of a number is true, so that a phrase can say what each needs. */
export type PluralCategories = Readonly<Record<(typeof categories)[number], boolean>>;

/** Which form of a word stands with a number in a language: in Russian `few` with 2, `many` with 5, `one` with 21. */
export function pluralCategories(number: number, language: string): PluralCategories {
  const own = pluralRules(language).select(number);
  return Object.fromEntries(categories.map((category) => [category, category === own])) as PluralCategories;
}
