import type { Path, SourceFile } from '../source/source-file.ts';
import { valueAt } from '../source/value-at.ts';
import type { PhraseValue, Prose, TextValue } from '../view/view.ts';

/** Reads the texts of one record as values that know where they were written. */
export interface EntryValues {
  /** Literal text at a path; null where there is none. */
  readonly text: (...path: Path) => TextValue | null;
  /** Text in the markup of texts; null where there is none. */
  readonly prose: (...path: Path) => Prose | null;
  /** The same for a text that may hold sections. */
  readonly sections: (...path: Path) => Prose | null;
  /** A mapping of names to texts, such as `wording`. */
  readonly proseMap: (...path: Path) => ReadonlyMap<string, Prose>;
  /** A phrase of the house that the value at a path calls for. */
  readonly phrase: (name: string, ...path: Path) => PhraseValue;
}

/** The values of a record that was read from `source`. */
export function entryValues(source: SourceFile): EntryValues {
  const stringAt = (path: Path): string | undefined => {
    const value = valueAt(source.value, path);
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : undefined;
  };
  const proseAt = (path: Path): Prose | null => {
    const text = stringAt(path);
    if (text === undefined) return null;
    const { languageAt } = source;
    return {
      valueKind: 'prose',
      text,
      locate: (start, end) => source.placeInText(path, start, end),
      ...(languageAt !== undefined && { languageAt: (offset: number) => languageAt(path, offset) }),
    };
  };
  return {
    text(...path) {
      const text = stringAt(path);
      if (text === undefined) return null;
      const language = source.languageAt?.(path, 0);
      return {
        valueKind: 'text',
        text,
        origin: source.placeOf(path),
        ...(language !== undefined && { language }),
      };
    },
    prose: (...path) => proseAt(path),
    sections(...path) {
      const prose = proseAt(path);
      return prose === null ? null : { ...prose, sections: true };
    },
    proseMap(...path) {
      const holder = valueAt(source.value, path);
      const names = typeof holder === 'object' && holder !== null ? Object.keys(holder) : [];
      return new Map(
        names.flatMap((name) => {
          const prose = proseAt([...path, name]);
          return prose === null ? [] : [[name, prose] as const];
        }),
      );
    },
    phrase: (name, ...path) => ({
      valueKind: 'phrase',
      name,
      origin: source.placeOf(path),
      isNamed: path.length > 0,
    }),
  };
}
