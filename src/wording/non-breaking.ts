import type { WordingFile } from '../house/generated/wording.ts';
import { monthNames } from './dates.ts';

/** What {@link nonBreakingWords} knows of a language. */
interface NonBreakingWords {
  readonly beforeNumbers: readonly string[];
  readonly afterNumbers: readonly string[];
  readonly beforeNames: readonly string[];
  readonly spaces?: { readonly before: string; readonly after: string };
}

const known = new WeakMap<WordingFile, NonBreakingWords>();

/** The words of a language from which no end of a line parts a number or a name; the months are among them. */
export function nonBreakingWords(language: string, wording: WordingFile): NonBreakingWords {
  const found = known.get(wording);
  if (found !== undefined) return found;
  const words = wording['non-breaking'];
  const made = {
    beforeNumbers: words['before-numbers'],
    // In some languages months have numbers, not names.
    afterNumbers: [...words['after-numbers'], ...monthNames(language).filter((name) => /\p{L}/u.test(name))],
    beforeNames: words['before-names'],
    ...(wording.spaces !== undefined && { spaces: wording.spaces }),
  };
  known.set(wording, made);
  return made;
}
