import type { Finding } from '../check.ts';
import type { Passage } from '../passages.ts';
import { searchPassages } from './search-passages.ts';

/** Words of a passage that match a pattern. */
export interface FoundWords {
  readonly passage: Passage;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly match: RegExpExecArray;
}

/**
 * All words that match a global pattern and were written in the record, in the order of the document. Words of
 * templates and registers are passed over. `sign`, if given, is what all of them hold, and makes the search faster.
 */
export function findWords(
  passages: readonly Passage[],
  pattern: RegExp,
  sign?: string,
): readonly FoundWords[] {
  const found = findAllWords(passages, pattern, sign);
  return found.length === 0 ? found : found.filter(({ passage, start, end }) => passage.isOwn(start, end));
}

/** Words anywhere in the document, in templates and registers too. */
export function findAllWords(
  passages: readonly Passage[],
  pattern: RegExp,
  sign?: string,
): readonly FoundWords[] {
  const searched = searchPassages(passages, pattern, sign);
  if (searched.length === 0) return [];
  return searched.flatMap(({ passage, matches }) =>
    matches.map((match) => {
      const start = match.index;
      return { passage, words: match[0], start, end: start + match[0].length, match };
    }),
  );
}

/** Where found words were written. */
export function placeOfWords({ passage, start, end }: Pick<FoundWords, 'passage' | 'start' | 'end'>) {
  return passage.placeOf(start, end);
}

/** A finding whose remedy is certain: other words in place of those found. */
export function replaceWords(
  found: Pick<FoundWords, 'passage' | 'start' | 'end' | 'words'>,
  text: string,
  message: string,
): Finding {
  const place = placeOfWords(found);
  return {
    message,
    remedy: `Write "${text}".`,
    place,
    fix: { description: `Write "${text}".`, edits: [{ place, text }] },
  };
}

/** Whether a passage is quoted from another text, or stands in an annex: those follow rules of their own. */
export function isQuoted({ ancestors }: Passage): boolean {
  return ancestors.some(({ type }) => type === 'quote' || type === 'annex');
}

/** Whether the words stand in a link: an address is no sentence. */
export function isLinked({ passage, start }: Pick<FoundWords, 'passage' | 'start'>): boolean {
  return passage.nodesAt(start).some(({ type }) => type === 'link');
}
