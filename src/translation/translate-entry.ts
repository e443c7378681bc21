import { type Entry, entryOf, type Whole } from '../archive/entry.ts';
import type { TranslationFile } from '../archive/generated/translation.ts';
import type { PropertySchema } from '../source/schema-at.ts';
import { holdRecent } from '../source/recent.ts';
import { compareTexts } from './compare.ts';
import { translatableTexts } from './translatable-texts.ts';
import { translatedSource } from './translated-source.ts';

/** What a record in another language is made of. */
export interface Translating {
  readonly original: Entry<unknown>;
  /** BCP 47 language of the original. */
  readonly originalLanguage: string;
  readonly translation: Entry<TranslationFile> | undefined;
  /** The language into which it was translated. */
  readonly language: string;
  /** The schema of the record. */
  readonly schema: PropertySchema;
}

/**
 * A record in another language: its texts are the translations, all else is that of the original. They are put together when they
 * are asked for: a run holds few records as wholes.
 */
export function translateEntry(translating: Translating): Entry<unknown> {
  const { original, translation, language } = translating;
  const outline = withAcceptances(original.outline, translation?.outline.accepted);
  const file = translation?.file ?? original.file;
  return entryOf(
    { id: original.id, file, outline, language },
    recently(() => translateWhole(translating)),
  );
}

/** So many records in other languages are held as wholes at a time. */
const recently = holdRecent(64);

function translateWhole({ original, translation, schema, originalLanguage }: Translating): Whole<unknown> {
  const compared = compareTexts(translatableTexts(original.contents, schema), translation?.contents);
  const source = translatedSource(
    { original: original.source, translation: translation?.source },
    compared,
    originalLanguage,
  );
  const contents = withAcceptances(source.value, translation?.contents.accepted);
  return { contents, source: { ...source, value: contents } };
}

/** What is accepted in the original says nothing of the words of another language. */
function withAcceptances(contents: unknown, accepted: TranslationFile['accepted']): object {
  const copy = Object.assign(Object.create(null) as Record<string, unknown>, contents);
  delete copy['accepted'];
  return accepted === undefined ? copy : Object.assign(copy, { accepted });
}
