import type { Language } from '../../house/house.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import { monthNames } from '../../wording/dates.ts';
import { largerNumbers } from './larger-numbers.ts';

/** A number of a text and where it stands. */
export interface NumberInText {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The numbers that a text says. */
export interface NumbersInText {
  /** In figures, in their order. */
  readonly figures: readonly NumberInText[];
  /** In words of counting. */
  readonly words: readonly NumberInText[];
  /** The values of ordinals in words. */
  readonly ordinals: ReadonlySet<number>;
  /** The values of larger numbers in words, of Roman figures and the like. */
  readonly larger: ReadonlySet<number>;
  /** Months of dates, the first one 1. */
  readonly months: readonly NumberInText[];
}

/** What of the markup of texts has figures that are not printed as they stand: addresses, names of anchors, list numbers. */
const markup = /https?:\/\/\S+|\{[^}]*\}|\]\([^)]*\)|\[\^[^\]]*\]|^[ \t>]*\d{1,2}[.)](?=\s)/gm;
const grouped = /(?<=\d)[,.'\u00a0\u202f ](?=\d{3}(?!\d))/g;

/** Finds the numbers of a text in a language, in figures and in the words that its wording has. */
export function numbersIn(text: string, language: Language): NumbersInText {
  const { wording } = language;
  const plain = text.replace(markup, (found) => ' '.repeat(found.length));
  const joined = plain.replace(grouped, '\u2060');
  const written = [...joined.matchAll(/\d[\d\u2060]*/g)].map(({ 0: digits, index }) => ({
    value: Number(digits.replaceAll('\u2060', '')),
    start: index,
    end: index + digits.length,
  }));
  const figures = written.flatMap((figure) => partsOfTime(figure, plain));
  const forms = Object.values(wording['ordinal-forms'] ?? {});
  const ordinals = [wording.ordinals, ...forms.map(({ words }) => words)].flatMap((words) =>
    wordsAt(plain, words).map(({ value }) => value),
  );
  // "One" is an article in many languages.
  const words = wordsAt(plain, wording.cardinals).filter(({ value }) => value > 1);
  return {
    figures,
    words,
    ordinals: new Set(ordinals),
    larger: largerNumbers(plain, language.code),
    months: monthsIn(plain, language.code),
  };
}

const hours = /^ ?(?:hours?|heures?|h|horas?|hrs?|час\p{L}*)(?!\p{L})/u;
const afterNoon = /^(?:[.:]\d\d)? ?p\.?m(?!\p{L})/iu;

/**
 * Times of day, which each language writes in its own way, by their parts: "0930 hours", "9 h 30", "09.30 horas". Full hours have no
 * minutes.
 */
function partsOfTime(figure: NumberInText, text: string): readonly NumberInText[] {
  const { value, start, end } = figure;
  const digits = text.slice(start, end);
  if (digits === '00') return [];
  if (value < 12 && afterNoon.test(text.slice(end))) return [{ ...figure, value: value + 12 }];
  const isTime = /^(?:[01]\d|2[0-4])[0-5]\d$/.test(digits) && hours.test(text.slice(end));
  if (!isTime) return [figure];
  const hour = { value: Math.floor(value / 100), start, end: start + 2 };
  return value % 100 === 0 ? [hour] : [hour, { value: value % 100, start: start + 2, end }];
}

/** The words of a list that stand in a text, each with its place in the list, the first one 1. */
function wordsAt(text: string, words: readonly string[]): readonly NumberInText[] {
  // Few of the hundred words stand in a text, and to look for a pattern takes much longer.
  const small = text.toLowerCase();
  return words.flatMap((word, index) => {
    if (!small.includes(word.toLowerCase())) return [];
    return [...text.matchAll(patternOf(word))].map((match) => ({
      value: index + 1,
      start: match.index,
      end: match.index + match[0].length,
    }));
  });
}

const patterns = new Map<string, RegExp>();

/** Finds a word as a whole one, with capital letters or small ones; made once a word. */
function patternOf(word: string): RegExp {
  const edge = /\p{Script=Han}/u.test(word) ? '' : String.raw`(?![\p{L}\p{M}\p{N}])`;
  const pattern =
    patterns.get(word) ?? new RegExp(edge.replace('?!', '?<!') + escapePattern(word) + edge, 'giu');
  patterns.set(word, pattern);
  return pattern;
}

function monthsIn(text: string, language: string): readonly NumberInText[] {
  const names = monthNames(language);
  return names.every((name) => /\p{L}/u.test(name)) ? wordsAt(text, names) : [];
}
