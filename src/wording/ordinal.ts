import type { WordingFile } from '../house/generated/wording.ts';
import { onceALanguage } from './once-a-language.ts';

const pluralRules = onceALanguage((language) => new Intl.PluralRules(language, { type: 'ordinal' }));

/** An ordinal in words (`fifteenth`); in figures where the language's list of words ends before it. */
export function ordinalInWords(number: number, language: string, wording: WordingFile): string {
  return wording.ordinals[number - 1] ?? ordinalInFigures(number, language, wording);
}

/** An ordinal in figures (`15th`), with the ending of its plural category (CLDR, by way of Intl). */
export function ordinalInFigures(number: number, language: string, wording: WordingFile): string {
  return ordinalByCategory(number, language, wording['ordinal-figures']);
}

function ordinalByCategory(number: number, language: string, forms: WordingFile['ordinal-figures']): string {
  const form = forms[pluralRules(language).select(number)] ?? forms['other'] ?? '#';
  return form.replace('#', String(number));
}

/**
 * The ordinal of a report over several meetings: in words up to the number that the wording says (tenth), in figures
 * after it (11th), as the ITU guide in force until 2019 asked.
 */
export function ordinalOfSeries(number: number, language: string, wording: WordingFile): string {
  return number <= wording['ordinal-words-until']
    ? ordinalInWords(number, language, wording)
    : ordinalByCategory(number, language, wording['ordinal-figures-in-series'] ?? wording['ordinal-figures']);
}
