import { isLatin, latinForm } from '../../source/latin-pattern.ts';
import type { Passage } from '../passages.ts';
import { perReport } from './per-report.ts';

/** What a pattern found in a passage. */
interface SearchedPassage {
  readonly passage: Passage;
  readonly matches: readonly RegExpExecArray[];
}

/** Texts that first stood in the same report, with the numbers of the patterns for which all of them were searched. */
type Batch = Set<number>;

/** A text, with what was found in it by the numbers of the patterns; patterns that found nothing are not there. */
interface KnownText {
  readonly batch: Batch;
  readonly isLatin: boolean;
  readonly found: Map<number, readonly RegExpExecArray[]>;
  /** Patterns for which it was searched, but not all texts of its batch. */
  readonly sought: Set<number>;
}

/** Texts one behind the other: one search through all of them is faster than one through each. */
interface Joined {
  readonly words: string;
  readonly isLatin: boolean;
}

/** The passages of a report, with what is known of their texts. */
interface Searched {
  readonly texts: readonly KnownText[];
  /** Those of other reports, beside its own. */
  readonly batches: readonly Batch[];
  readonly own: Batch;
  /** The indexes of passages with texts that no pattern was looked for in before. */
  readonly isNew: readonly number[];
  readonly newTexts: Joined;
  readonly oldTexts: Joined;
  /** The indexes of passages where something was found, by the numbers of patterns, as far as it was known from other reports. */
  readonly before: ReadonlyMap<number, readonly number[]>;
  readonly results: Map<number, readonly SearchedPassage[]>;
}

/*
 * Reports repeat each other: sentences of the house, titles, thanks, and nearly everything when a record is checked again
 * after a correction. So a text is searched once for each pattern, whichever report it stands in, and a rule sees those
 * passages alone in which there is something for it. Beyond the limits all is forgotten, so that memory does not grow with the
 * number of records.
 */
let knownTexts = new Map<string, KnownText>();
let searchedOf = perReport(lookUp);
let numbers = new WeakMap<RegExp, number>();
let nextNumber = 0;
const mostTexts = 10_000;
/** Rules have some two hundred patterns; those that are made anew for an archive come on top. */
const mostNumbers = 1000;

/**
 * What a global pattern finds in passages; those without a match are passed over. `sign` is what each match holds: it is faster
 * to look for.
 */
export function searchPassages(
  passages: readonly Passage[],
  pattern: RegExp,
  sign = '',
): readonly SearchedPassage[] {
  if (knownTexts.size > mostTexts) forget();
  const number = numberOf(pattern);
  const searched = searchedOf({ passages });
  const known = searched.results.get(number);
  if (known !== undefined) return known;
  const before = indexesBefore(searched, passages, pattern, number);
  const after = searchNew(searched, passages, pattern, number, sign);
  const indexes = after.length === 0 ? before : [...before, ...after].sort((one, other) => one - other);
  const results = indexes.flatMap((index) => {
    const [passage, matches] = [passages[index], searched.texts[index]?.found.get(number)];
    return passage === undefined || matches === undefined ? [] : [{ passage, matches }];
  });
  searched.results.set(number, results);
  return results;
}

/** Where something is found in texts that were known before. */
function indexesBefore(
  { batches, texts, isNew, oldTexts, before }: Searched,
  passages: readonly Passage[],
  pattern: RegExp,
  number: number,
): readonly number[] {
  if (batches.every((batch) => batch.has(number))) return before.get(number) ?? [];
  // A rule that other reports have not been checked by, since they are in another language or of another group.
  if (!mayHold(oldTexts, pattern)) return [];
  const left = new Set(isNew);
  return texts.flatMap((known, index) => {
    if (left.has(index)) return [];
    if (!known.batch.has(number) && !known.sought.has(number)) {
      search(known, passages[index]?.text ?? '', pattern, number);
      known.sought.add(number);
    }
    return known.found.has(number) ? [index] : [];
  });
}

function searchNew(
  { own, texts, isNew, newTexts }: Searched,
  passages: readonly Passage[],
  pattern: RegExp,
  number: number,
  sign: string,
): readonly number[] {
  own.add(number);
  if (isNew.length === 0 || (sign === '' && !mayHold(newTexts, pattern))) return [];
  return isNew.filter((index) => {
    const known = texts[index];
    const text = passages[index]?.text ?? '';
    if (known === undefined || !text.includes(sign)) return false;
    if (!known.found.has(number)) search(known, text, pattern, number);
    return known.found.has(number);
  });
}

/** Whether any of these texts may hold what is looked for: most hold nothing of what most rules look for. */
function mayHold({ words, isLatin }: Joined, pattern: RegExp): boolean {
  const form = formForLines(pattern);
  return words.search(isLatin ? latinForm(form) : form) >= 0;
}

/** Most passages hold nothing that a rule looks for; `matchAll` would make a copy of the pattern for each of them. */
function search({ found, isLatin }: KnownText, text: string, pattern: RegExp, number: number): void {
  const whole = text.includes('\n') ? pattern : formForLines(pattern);
  const form = isLatin ? latinForm(whole) : whole;
  if (text.search(form) >= 0) found.set(number, [...text.matchAll(form)]);
}

function lookUp({ passages }: { readonly passages: readonly Passage[] }): Searched {
  const own: Batch = new Set();
  const batches = new Set<Batch>();
  const isNew: number[] = [];
  const isOld: number[] = [];
  const before = new Map<number, number[]>();
  const texts = passages.map(({ text }, index) => {
    const one = knownTexts.get(text) ?? {
      batch: own,
      isLatin: isLatin(text),
      found: new Map<number, readonly RegExpExecArray[]>(),
      sought: new Set<number>(),
    };
    if (one.batch === own) {
      knownTexts.set(text, one);
      isNew.push(index);
      return one;
    }
    isOld.push(index);
    batches.add(one.batch);
    for (const number of one.found.keys()) {
      const indexes = before.get(number);
      if (indexes === undefined) before.set(number, [index]);
      else indexes.push(index);
    }
    return one;
  });
  const join = (indexes: readonly number[]): Joined => {
    const words = indexes.map((index) => passages[index]?.text ?? '').join(between);
    return { words, isLatin: isLatin(words) };
  };
  const [newTexts, oldTexts] = [join(isNew), join(isOld)];
  return { texts, batches: [...batches], own, isNew, newTexts, oldTexts, before, results: new Map() };
}

function numberOf(pattern: RegExp): number {
  const known = numbers.get(pattern);
  if (known !== undefined) return known;
  // Patterns made for one archive would otherwise fill the memory with what nobody asks for again.
  if (nextNumber >= mostNumbers) forget();
  const number = nextNumber;
  nextNumber += 1;
  numbers.set(pattern, number);
  return number;
}

function forget(): void {
  knownTexts = new Map();
  searchedOf = perReport(lookUp);
  numbers = new WeakMap();
  nextNumber = 0;
}

/** Stands between two passages, so that no pattern reaches from one into the other. */
const between = '\n\u0000\n';
/** What stands for the beginning or the end, but not the sign by which a class of letters says what is not in it. */
const anchor = /(?<!\[)\^|\$/;
const formsForLines = new WeakMap<RegExp, RegExp>();

/**
 * A pattern for which the beginning and the end of a passage are those of a line, so that it finds among joined texts what it finds in
 * each of them. In a passage of one line it finds what the pattern itself finds, which so need not be compiled as well.
 */
function formForLines(pattern: RegExp): RegExp {
  const known = formsForLines.get(pattern);
  if (known !== undefined) return known;
  const isSame = pattern.multiline || !anchor.test(pattern.source);
  const form = isSame ? pattern : new RegExp(pattern, `${pattern.flags}m`);
  formsForLines.set(pattern, form);
  return form;
}
