import type { WordingFile } from '../house/generated/wording.ts';
import { onceALanguage } from './once-a-language.ts';

/** A form of ordinals that a language may have beside the usual one. */
export type OrdinalForm = keyof NonNullable<WordingFile['ordinal-forms']>;

const pluralRules = onceALanguage((language) => new Intl.PluralRules(language, { type: 'ordinal' }));

/** An ordinal in words (`fifteenth`); in figures where the language's list of words ends before it. */
export function ordinalInWords(
  number: number,
  language: string,
  wording: WordingFile,
  form?: OrdinalForm,
): string {
  const { words, figures } = formsOf(wording, form);
  return words[number - 1] ?? ordinalByCategory(number, language, figures);
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
export function ordinalOfSeries(
  number: number,
  language: string,
  wording: WordingFile,
  form?: OrdinalForm,
): string {
  return number <= wording['ordinal-words-until']
    ? ordinalInWords(number, language, wording, form)
    : ordinalByCategory(number, language, formsOf(wording, form).figures);
}

/**
 * The ordinals of several meetings. Where the wording asks for words as far as it has them, all are in figures if one of them
 * must be.
 */
export function ordinalsOfSeries(
  numbers: readonly number[],
  language: string,
  wording: WordingFile,
  form?: OrdinalForm,
): readonly string[] {
  const last = wording['ordinal-words-until'];
  const isInFigures = last >= wording.ordinals.length && numbers.some((number) => number > last);
  return numbers.map((number) =>
    isInFigures
      ? ordinalByCategory(number, language, formsOf(wording, form).figures)
      : ordinalOfSeries(number, language, wording, form),
  );
}

/** The ordinals of a form; those of the usual one where the language has no other. */
function formsOf(wording: WordingFile, form: OrdinalForm | undefined) {
  const own = form === undefined ? undefined : wording['ordinal-forms']?.[form];
  return {
    words: own?.words ?? wording.ordinals,
    figures: own?.figures ?? wording['ordinal-figures'],
  };
}
