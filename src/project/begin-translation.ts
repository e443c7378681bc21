import { originalLanguage } from '../archive/issued-languages.ts';
import { compareTexts } from '../translation/compare.ts';
import { translatableTexts } from '../translation/translatable-texts.ts';
import { updateTranslation } from '../translation/update.ts';
import type { Project } from './project.ts';
import { schemaOf } from './translations.ts';

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
  /** Whether the house has the language. */
  readonly isKnown: boolean;
}

/**
 * Brings the translations of a record up to date: into the languages given, else into all in which it is issued. Undefined where
 * there is no such record. `schemaLineOf` gives the remark by which editors find the schema of a file of the data folder; where it has
 * none, one that is there stays.
 */
export function beginTranslation(
  { records, types, archive, files, houses }: Project,
  id: string,
  languages: readonly string[] | undefined,
  schemaLineOf: (name: string) => string | undefined,
): readonly BegunTranslation[] | undefined {
  const record = records.get(id);
  const type = types.get(record?.type ?? '');
  if (record === undefined || type === undefined || record.original !== undefined) return undefined;
  const { folder, schema } = type.records;
  const { languages: all, group } = type.facts(record.entry, archive);
  const issued = all?.slice(1) ?? [];
  const house = houses.get(archive.entries.groups.get(group)?.contents.house ?? '');
  const texts = translatableTexts(record.entry.contents, schemaOf(schema, files.schemas));
  return (languages ?? issued)
    .filter((language) => language !== originalLanguage(record.entry))
    .map((language) => {
      const entry = archive.translations.get(`${folder}/${id}`)?.get(language);
      const name = `${folder}/${id}.${language}.yaml`;
      const known = /^# yaml-language-server: [^\r\n]*/.exec(entry?.source.text ?? '')?.[0];
      const line = schemaLineOf(name) ?? known;
      return {
        language,
        name,
        isIssued: issued.includes(language),
        isKnown: house?.languages.has(language) === true,
        ...updateTranslation(
          compareTexts(texts, entry?.contents),
          entry?.contents,
          line === undefined ? '' : `${line}\n`,
        ),
      };
    });
}
