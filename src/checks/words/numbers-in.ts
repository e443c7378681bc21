import type { Language } from '../../house/house.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import { monthNames } from '../../wording/dates.ts';

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
  const figures = [...joined.matchAll(/\d[\d\u2060]*/g)].map(({ 0: digits, index }) => ({
    value: Number(digits.replaceAll('\u2060', '')),
    start: index,
    end: index + digits.length,
  }));
  const forms = Object.values(wording['ordinal-forms'] ?? {});
  const ordinals = [wording.ordinals, ...forms.map(({ words }) => words)].flatMap((words) =>
    wordsAt(plain, words).map(({ value }) => value),
  );
  // "One" is an article in many languages.
  const words = wordsAt(plain, wording.cardinals).filter(({ value }) => value > 1);
  return { figures, words, ordinals: new Set(ordinals), months: monthsIn(plain, language.code) };
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
