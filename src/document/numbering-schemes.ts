/** How a number is written; `none` for signs such as bullets. */
export type NumberForm =
  'none' | 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman' | 'arabic-abjad';

/** A level of a numbering: `%1` in the label stands for the number of the first level, `%2` of the second. */
export interface NumberLevel {
  readonly number: NumberForm;
  readonly label: string;
}

/** The numberings of a house: of sections, and of lists by the names of their styles. */
export interface NumberingSchemes {
  readonly sections: readonly NumberLevel[];
  readonly lists: Readonly<Record<string, { readonly levels: readonly NumberLevel[] } | undefined>>;
}

/** The label of a counter path at its level: `[9, 7, 1]` gives `9.7.1`. The last level holds for deeper ones. */
export function labelOf(levels: readonly NumberLevel[], counter: readonly number[]): string {
  const level = levels[Math.min(counter.length, levels.length) - 1];
  if (level === undefined) return counter.join('.');
  const label = level.label.replace(/%(\d)/g, (_, place: string) => {
    const index = Number(place) - 1;
    return writeNumber(counter[index] ?? 0, levels[Math.min(index, levels.length - 1)]?.number ?? 'decimal');
  });
  return counter.length > levels.length ? [label, ...counter.slice(levels.length)].join('.') : label;
}

function writeNumber(number: number, form: NumberForm): string {
  switch (form) {
    case 'none':
      return '';
    case 'lower-letter':
      return repeated(alphabet, number);
    case 'upper-letter':
      return repeated(alphabet, number).toUpperCase();
    case 'lower-roman':
      return writeRoman(number);
    case 'upper-roman':
      return writeRoman(number).toUpperCase();
    case 'arabic-abjad':
      return repeated(abjad, number);
    case 'decimal':
      return String(number);
  }
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** The Arabic alphabet in the order of its numerals, in which documents of ITU count their lists (ECMA-376 Part 1, 17.18.59). */
const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';

/** a … z, then aa, bb … as Word does (ECMA-376 Part 1, 17.18.59, lowerLetter). */
function repeated(letters: string, number: number): string {
  const letter = letters[(number - 1) % letters.length] ?? '';
  return letter.repeat(Math.floor((number - 1) / letters.length) + 1);
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function writeRoman(number: number): string {
  let left = number;
  let written = '';
  for (const [value, sign] of romans)
    while (left >= value) {
      written += sign;
      left -= value;
    }
  return written;
}
