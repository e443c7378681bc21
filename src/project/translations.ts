import type { Archive } from '../archive/archive.ts';
import { type Entry, entryOf } from '../archive/entry.ts';
import type { ReportType } from '../reports/report-type.ts';
import type { PropertySchema } from '../source/schema-at.ts';
import { translateEntry } from '../translation/translate-entry.ts';
import type { ProjectFile, ProjectRecord } from './project.ts';

/** What records are put into other languages with. */
export interface TranslationSetting {
  readonly archive: Archive;
  readonly schemas: ReadonlyMap<string, ProjectFile>;
}

const parsed = new WeakMap<ProjectFile, PropertySchema>();

/** The schema of a kind of record, as a tree. */
export function schemaOf(kind: string, schemas: ReadonlyMap<string, ProjectFile>): PropertySchema {
  const file = schemas.get(`${kind}.schema.json`);
  if (file === undefined) throw new Error(`There is no schema for "${kind}".`);
  const known = parsed.get(file) ?? (JSON.parse(new TextDecoder().decode(file.bytes)) as PropertySchema);
  parsed.set(file, known);
  return known;
}

/** What the name of a record in another language is made of: `cwg-cop-15.fr`. */
export function variantId(id: string, language: string): string {
  return `${id}.${language}`;
}

/** The records, and those in the further languages in which each is issued, under names of their own. */
export function withVariants(
  records: ReadonlyMap<string, ProjectRecord>,
  types: ReadonlyMap<string, ReportType>,
  setting: TranslationSetting,
): ReadonlyMap<string, ProjectRecord> {
  const all = new Map<string, ProjectRecord>();
  for (const [id, record] of records) {
    all.set(id, record);
    const type = types.get(record.type);
    if (type === undefined) continue;
    const { unbuildable, languages = [] } = type.facts(record.entry, setting.archive);
    if (unbuildable !== undefined) continue;
    for (const language of languages.slice(1)) {
      const name = variantId(id, language);
      let entry: Entry<unknown> | undefined;
      all.set(name, {
        type: record.type,
        original: record.entry,
        language,
        // Putting all records into all languages would take long, and most runs ask for few.
        get entry() {
          const translated = inLanguage(record.entry, language, type.records, setting);
          const { file, outline } = translated;
          return (entry ??= entryOf({ id: name, file, outline, language }, () => translated));
        },
      });
    }
  }
  return all;
}

const known = new WeakMap<Entry<unknown>, Map<string, Entry<unknown>>>();

/** A record in a language; the record itself where that is its own. */
export function inLanguage<Contents>(
  entry: Entry<Contents>,
  language: string,
  { folder, schema }: ReportType['records'],
  { archive, schemas }: TranslationSetting,
): Entry<Contents> {
  const originalLanguage = languageOf(entry);
  if (language === originalLanguage) return entry;
  const versions = known.get(entry) ?? new Map<string, Entry<unknown>>();
  known.set(entry, versions);
  const version =
    versions.get(language) ??
    translateEntry({
      original: entry,
      originalLanguage,
      language,
      translation: archive.translations.get(`${folder}/${entry.id}`)?.get(language),
      schema: schemaOf(schema, schemas),
    });
  versions.set(language, version);
  return version as Entry<Contents>;
}

/** The language in which a record is written. */
export function languageOf({ outline, language }: Entry<unknown>): string {
  return languagesNamed(outline)?.[0] ?? language ?? 'en';
}

/** The languages that a record names itself. */
export function languagesNamed(outline: unknown): readonly string[] | undefined {
  return (outline as { document?: { languages?: readonly string[] } }).document?.languages;
}
