import type { TranslationFile } from '../archive/generated/translation.ts';
import { fingerprintOf, partsOf, type TextPart } from './parts.ts';
import type { TranslatableText } from './translatable-texts.ts';

/** A part of an original, and what became of it in another language. */
export interface ComparedPart {
  readonly original: TextPart;
  readonly state: 'translated' | 'missing' | 'outdated';
  /** Which of the translations of the text it is, where there is one. */
  readonly index?: number;
}

/** A text of a record beside its translation. */
export interface ComparedText {
  readonly text: TranslatableText;
  readonly parts: readonly ComparedPart[];
  /** Translations of parts that the original no longer has. */
  readonly superfluous: readonly number[];
}

/** Lays the texts of a record and their translations side by side, part by part. */
export function compareTexts(
  texts: readonly TranslatableText[],
  translation: TranslationFile | undefined,
): readonly ComparedText[] {
  return texts.map((text) => compareText(text, translation?.texts[text.name] ?? []));
}

type Translations = NonNullable<TranslationFile['texts'][string]>;

function compareText(text: TranslatableText, translations: Translations): ComparedText {
  const parts = partsOf(text.text);
  const used = new Set<number>();
  const found = parts.map((part) => {
    const fingerprint = fingerprintOf(part.text);
    const index = translations.findIndex(({ of }, at) => of === fingerprint && !used.has(at));
    if (index >= 0) used.add(index);
    return index;
  });
  // What is left over on both sides belongs together in its order: a paragraph that was reworded.
  const left = translations.flatMap((_, index) => (used.has(index) ? [] : [index]));
  const compared = parts.map((original, at): ComparedPart => {
    const index = found[at] ?? -1;
    if (index >= 0) {
      const isEmpty = translations[index]?.text.trim() === '';
      return { original, state: isEmpty ? 'missing' : 'translated', index };
    }
    const old = left.shift();
    return old === undefined || translations[old]?.text.trim() === ''
      ? { original, state: 'missing' }
      : { original, state: 'outdated', index: old };
  });
  return { text, parts: compared, superfluous: left };
}
