import { compareTexts } from '../translation/compare.ts';
import { translatableTexts } from '../translation/translatable-texts.ts';
import { updateTranslation } from '../translation/update.ts';
import type { Project } from './project.ts';
import { languageOf, schemaOf } from './translations.ts';

/** The file of a translation, brought up to date with its original. */
export interface BegunTranslation {
  readonly language: string;
  /** Path in the data folder. */
  readonly name: string;
  readonly text: string;
  readonly all: number;
  readonly missing: number;
  readonly outdated: number;
  /** Whether the record says that its report is issued in the language. */
  readonly isIssued: boolean;
}

/**
 * Brings the translations of a record up to date: into the languages given, else into all in which it is issued. Undefined where
 * there is no such record.
 */
export function beginTranslation(
  { records, types, archive, files }: Project,
  id: string,
  languages: readonly string[] | undefined,
): readonly BegunTranslation[] | undefined {
  const record = records.get(id);
  const type = types.get(record?.type ?? '');
  if (record === undefined || type === undefined || record.original !== undefined) return undefined;
  const { folder, schema } = type.records;
  const issued = type.facts(record.entry, archive).languages?.slice(1) ?? [];
  const texts = translatableTexts(record.entry.contents, schemaOf(schema, files.schemas));
  return (languages ?? issued)
    .filter((language) => language !== languageOf(record.entry))
    .map((language) => {
      const translation = archive.translations.get(`${folder}/${id}`)?.get(language)?.contents;
      return {
        language,
        name: `${folder}/${id}.${language}.yaml`,
        isIssued: issued.includes(language),
        ...updateTranslation(compareTexts(texts, translation), translation),
      };
    });
}
