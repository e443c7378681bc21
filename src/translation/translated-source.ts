import type { Place } from '../diagnostics/place.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import { valueAt } from '../source/value-at.ts';
import { pathName } from '../source/path-name.ts';
import type { ComparedText } from './compare.ts';

/** A text in another language, put together of its parts, with where each part stands. */
interface TranslatedText {
  readonly text: string;
  readonly parts: readonly TranslatedPart[];
}

interface TranslatedPart {
  /** Offsets in the translated text. */
  readonly start: number;
  readonly end: number;
  /** Whether it is in the language of the original, for want of a translation. */
  readonly isOriginal: boolean;
  readonly locate: (start: number, end: number) => Place;
}

/** The files that a record in another language is made of. */
export interface Sources {
  readonly original: SourceFile;
  /** Undefined where there is none: all texts are then in the language of the original. */
  readonly translation: SourceFile | undefined;
}

/**
 * A record in another language, as if it were one file: its texts are the translations, each known by its own place; all else
 * is as in the original. Texts without a translation stay as they are, and say in which language that is.
 */
export function translatedSource(
  { original, translation }: Sources,
  compared: readonly ComparedText[],
  originalLanguage: string,
): SourceFile {
  const texts = new Map<string, TranslatedText>();
  let value = original.value;
  for (const text of compared) {
    const translated = translate(text, { original, translation });
    texts.set(pathName(text.text.path), translated);
    value = withValueAt(value, text.text.path, translated.text);
  }
  const partAt = (path: Path, offset: number): TranslatedPart | undefined => {
    const parts = texts.get(pathName(path))?.parts;
    return parts?.findLast(({ start }) => start <= offset) ?? parts?.[0];
  };
  return {
    ...original,
    file: translation?.file ?? original.file,
    text: translation?.text ?? original.text,
    lines: translation?.lines ?? original.lines,
    value,
    placeInText(path, start, end) {
      const part = partAt(path, start);
      if (part === undefined) return original.placeInText(path, start, end);
      const from = Math.max(0, start - part.start);
      return part.locate(from, Math.max(from, Math.min(end, part.end) - part.start));
    },
    placeOf(path) {
      const part = partAt(path, 0);
      return part === undefined ? original.placeOf(path) : part.locate(0, part.end - part.start);
    },
    languageAt(path, offset) {
      return partAt(path, offset)?.isOriginal === true ? originalLanguage : undefined;
    },
  };
}

/** Between the parts of a text stand empty lines. */
const between = '\n\n';

function translate({ text, parts }: ComparedText, { original, translation }: Sources): TranslatedText {
  let whole = '';
  const placed = parts.map((part, number): TranslatedPart => {
    const { state, index, original: words } = part;
    const path: Path = ['texts', text.name, index ?? 0, 'text'];
    const written = state === 'translated' ? valueAt(translation?.value, path) : undefined;
    const own = typeof written === 'string' ? written.trimEnd() : undefined;
    if (number > 0) whole += between;
    const start = whole.length;
    whole += own ?? words.text;
    return {
      start,
      end: whole.length,
      isOriginal: own === undefined,
      locate: (from, until) =>
        own === undefined || translation === undefined
          ? original.placeInText(text.path, words.start + from, words.start + until)
          : translation.placeInText(path, from, until),
    };
  });
  return { text: whole, parts: placed };
}

/** A copy of a value in which another one stands at a path; what lies beside the path is shared. */
function withValueAt(root: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(root))
    return (root as unknown[]).map((item, index) => (index === step ? withValueAt(item, rest, value) : item));
  const copy = Object.assign(Object.create(null) as Record<string, unknown>, root);
  copy[String(step)] = withValueAt(copy[String(step)], rest, value);
  return copy;
}
