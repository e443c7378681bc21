import type { NumberInText, NumbersInText } from './numbers-in.ts';

/** What a translation says otherwise; without a place where the whole text lacks something. */
export interface DifferingNumber {
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

/**
 * The numbers in which a translation differs from its original. Words of counting and ordinals excuse a number that stands in
 * figures in the other language only; a number in words is told of only where both say numbers in words.
 */
export function differingNumbers(
  original: NumbersInText,
  translation: NumbersInText,
): readonly DifferingNumber[] {
  const foreign = [
    ...translation.figures.filter(({ value }) => !says(original, value)),
    ...translation.months.filter(({ value }) => hasMonths(original) && !saysMonth(original, value)),
  ];
  const lacking = original.figures.filter(({ value }) => !says(translation, value));
  const words = wordsThatDiffer(original, translation);
  if (foreign.length > 0 || words.length > 0)
    return [...foreign, ...words].map(({ start, end }) => ({
      message: 'The original does not have this number here.',
      start,
      end,
    }));
  const values = [...new Set(lacking.map(({ value }) => value))];
  if (values.length === 0) return [];
  return [{ message: `The translation lacks ${values.join(' and ')}, which the original has.` }];
}

/** Whether a text says a number in any form; a month has one, and a year may stand with two figures (PP-18, 2018). */
function says({ figures, words, ordinals, larger, months }: NumbersInText, value: number): boolean {
  return (
    [...figures, ...words, ...months].some((one) => one.value === value) ||
    ordinals.has(value) ||
    larger.has(value) ||
    figures.some((one) => isSameYear(one.value, value) || isSameYear(value, one.value))
  );
}

function isSameYear(year: number, short: number): boolean {
  return year >= 1900 && year < 2100 && short < 100 && year % 100 === short;
}

const hasMonths = ({ months }: NumbersInText): boolean => months.length > 0;

const saysMonth = ({ months }: NumbersInText, value: number): boolean =>
  months.some((month) => month.value === value);

/** Numbers in words that the original does not say, while one that it says in words is missing. */
function wordsThatDiffer(original: NumbersInText, translation: NumbersInText): readonly NumberInText[] {
  const isMissing = original.words.some(({ value }) => !says(translation, value));
  return isMissing ? translation.words.filter(({ value }) => !says(original, value)) : [];
}
