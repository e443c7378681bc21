import { formats } from '../render/formats.ts';
import { suggestName } from '../source/suggest.ts';

/** The names of all output formats, in the order in which help shows them. */
export const formatNames: readonly string[] = Object.keys(formats);

/** A list of format names as typed: those that are known, each once, and the first that is not. */
export interface TypedFormats {
  readonly names: readonly string[];
  readonly unknown?: string;
  /** The known name nearest to the unknown one. */
  readonly meant?: string;
}

/** Takes a typed list (`docx, pdf`) apart. */
export function parseFormatNames(typed: string): TypedFormats {
  const parts = typed.split(/[\s,]+/).filter((part) => part !== '');
  const names = [...new Set(parts)];
  const unknown =
    names.find((name) => !formatNames.includes(name)) ?? (names.length === 0 ? typed : undefined);
  if (unknown === undefined) return { names };
  const meant =
    suggestName(unknown, formatNames) ?? formatNames.find((name) => sorted(name) === sorted(unknown));
  return { names: [], unknown, ...(meant === undefined ? {} : { meant }) };
}

/** Two letters changed round (`pfd`) make too great a distance in so short a word. */
function sorted(word: string): string {
  return [...word].sort().join('');
}
