import { compiledSeparators, type Separators } from './compiled.ts';
import { onceALanguage } from './once-a-language.ts';

const listFormats = onceALanguage((language) => new Intl.ListFormat(language, { type: 'conjunction' }));

/** Joins words as the language does (CLDR): `one`, `one and two`, `one, two and three`. */
export function joinWords(words: readonly string[], language: string): string {
  const separators = compiledSeparators.get(language);
  return separators === undefined ? listFormats(language).format(words) : joinBy(words, separators);
}

function joinBy(words: readonly string[], { pair, first, further, last }: Separators): string {
  const between = (index: number): string => {
    if (words.length === 2) return pair;
    if (index === words.length - 1) return last;
    return index === 1 ? first : further;
  };
  return words.map((word, index) => (index === 0 ? word : between(index) + word)).join('');
}

/** Words before which some languages have another "and": Spanish "e" in place of "y" before the sound of i. */
const telling = ['Iran', 'hijo', 'uno', 'ocho', 'Юг', '会议', 'לוח', 'ي'];

/** The separators of a language; undefined where they depend on the words. */
export function separatorsOf(language: string): Separators | undefined {
  const format = listFormats(language);
  const literals = (words: readonly string[]): readonly string[] =>
    format.formatToParts(words).flatMap(({ type, value }) => (type === 'literal' ? [value] : []));
  const [pair = ''] = literals(['1', '2']);
  const [first = '', further = '', last = ''] = literals(['1', '2', '3', '4']);
  const separators = { pair, first, further, last };
  const lists = telling.flatMap((word) => [
    [word],
    ['1', word],
    ['1', '2', word],
    ['1', word, '3', '4', word],
  ]);
  return lists.every((words) => joinBy(words, separators) === format.format(words)) ? separators : undefined;
}
