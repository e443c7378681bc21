import type { Passage } from '../passages.ts';

/** What was found in a text, by the numbers of the patterns; undefined where a pattern was not yet looked for. */
type SearchedText = (readonly RegExpExecArray[] | undefined)[];

/** The passages of a document, with what is known of their texts. */
interface Searched {
  readonly texts: readonly SearchedText[];
  /** Passages whose texts no pattern was looked for in before. */
  readonly isNew: readonly boolean[];
  /** The texts of those, one behind the other. */
  readonly newTexts: string;
}

/** What a pattern found in a passage. */
interface SearchedPassage {
  readonly passage: Passage;
  readonly matches: readonly RegExpExecArray[];
}

/*
 * Reports repeat each other: sentences of the house, titles, thanks, and nearly everything when a record is checked again
 * after a correction. So a text is searched once for each pattern, whichever report it stands in. Beyond the limits all is
 * forgotten, so that memory does not grow with the number of records.
 */
let searchedTexts = new Map<string, SearchedText>();
let searchedPassages = new WeakMap<readonly Passage[], Searched>();
let numbers = new WeakMap<RegExp, number>();
let nextNumber = 0;
const mostTexts = 20_000;
/** Rules have some two hundred patterns; those that are made anew for an archive come on top. */
const mostNumbers = 1000;

const nothing: readonly RegExpExecArray[] = [];

/** What a global pattern finds in passages; those without a match are passed over. */
export function searchPassages(passages: readonly Passage[], pattern: RegExp): readonly SearchedPassage[] {
  const number = numberOf(pattern);
  const { texts, isNew, newTexts } = searchedOf(passages);
  const mayBeInNew = newTexts !== '' && linePatternOf(pattern).test(newTexts);
  const found: SearchedPassage[] = [];
  for (const [index, searched] of texts.entries()) {
    const passage = passages[index];
    if (passage === undefined) continue;
    let matches = searched[number];
    if (matches === undefined) {
      matches = isNew[index] === true && !mayBeInNew ? nothing : search(passage.text, pattern);
      searched[number] = matches;
    }
    if (matches.length > 0) found.push({ passage, matches });
  }
  return found;
}

function searchedOf(passages: readonly Passage[]): Searched {
  const known = searchedPassages.get(passages);
  if (known !== undefined) return known;
  if (searchedTexts.size > mostTexts) forget();
  const texts: SearchedText[] = [];
  const isNew: boolean[] = [];
  for (const { text } of passages) {
    const before = searchedTexts.get(text);
    const searched = before ?? [];
    if (before === undefined) searchedTexts.set(text, searched);
    texts.push(searched);
    isNew.push(before === undefined);
  }
  const newTexts = passages.flatMap(({ text }, index) => (isNew[index] === true ? [text] : []));
  const searched = { texts, isNew, newTexts: newTexts.join(between) };
  searchedPassages.set(passages, searched);
  return searched;
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
  searchedTexts = new Map();
  searchedPassages = new WeakMap();
  numbers = new WeakMap();
  nextNumber = 0;
}

/** Most passages hold nothing that a rule looks for; `matchAll` would make a copy of the pattern for each of them. */
function search(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) < 0 ? nothing : [...text.matchAll(pattern)];
}

/** Stands between two passages, so that no pattern reaches from one into the other. */
const between = '\n\u0000\n';
const linePatterns = new WeakMap<RegExp, RegExp>();

/**
 * Tells whether any new passage may hold what a pattern looks for. Most hold nothing of what most rules look for: one
 * search through all their words is faster than one through each passage.
 */
function linePatternOf(pattern: RegExp): RegExp {
  // The beginning and the end of a passage are those of a line there.
  const lines = linePatterns.get(pattern) ?? new RegExp(pattern, `${pattern.flags.replace('g', '')}m`);
  linePatterns.set(pattern, lines);
  return lines;
}
