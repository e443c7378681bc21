import type { Entry } from '../archive/archive.ts';
import { originalLanguage } from '../archive/issued-languages.ts';
import type { TranslationFile } from '../archive/generated/translation.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { ReportView } from '../reports/report-type.ts';
import { suggestName } from '../source/suggest.ts';
import { type ComparedPart, type ComparedText, compareTexts } from '../translation/compare.ts';
import { translatableTexts } from '../translation/translatable-texts.ts';
import type { Project, ProjectRecord } from './project.ts';
import { hasAllIds } from './has-all-ids.ts';
import type { ReportWork } from './report-context.ts';
import { schemaOf } from './translations.ts';

/** A record that a report in another language is made of, beside its translation. */
interface Compared {
  readonly id: string;
  readonly original: Entry<unknown>;
  readonly translation: Entry<TranslationFile> | undefined;
  readonly texts: readonly ComparedText[];
  /** The folder of the record. */
  readonly folder: string;
  /** Whether only some of its texts are wanted. */
  readonly isPart: boolean;
}

/**
 * Tells which texts of a report in another language are not translated, or were translated from words that have changed since. An
 * error, unless the project allows it: then one warning says how many there are.
 */
export function checkTranslation(project: Project, id: string, view: ReportView, work: ReportWork): void {
  const record = project.records.get(id);
  if (record?.original === undefined) return;
  const { code: language } = work.language;
  if (!hasAllIds(record.original)) return;
  const compared = [
    comparedRecord(record.original, record, language, project),
    ...view.members.flatMap((member) => {
      const other = project.records.get(member);
      const wanted = view.memberTexts?.get(member);
      if (other === undefined || wanted === undefined || originalLanguage(other.entry) === language)
        return [];
      return [comparedRecord(other.entry, other, language, project, wanted)];
    }),
  ];
  const parts = compared.flatMap(({ texts }) => texts.flatMap((text) => text.parts));
  const open = parts.filter(({ state }) => state !== 'translated').length;
  if (project.settings.allowsUntranslated === true) {
    if (open > 0) diagnoseCount(open, parts.length, record.original, language, work.diagnose);
  } else for (const one of compared) diagnoseOpen(one, language, work.diagnose);
  for (const one of compared) diagnoseLeftOver(one, work.diagnose);
}

function comparedRecord(
  original: Entry<unknown>,
  { type }: ProjectRecord,
  language: string,
  { types, archive, files }: Project,
  wanted?: readonly string[],
): Compared {
  const { folder = '', schema = '' } = types.get(type)?.records ?? {};
  const translation = archive.translations.get(`${folder}/${original.id}`)?.get(language);
  const texts = compareTexts(
    translatableTexts(original.contents, schemaOf(schema, files.schemas)),
    translation?.contents,
  );
  const used = wanted === undefined ? texts : texts.filter(({ text }) => wanted.includes(text.name));
  return { id: original.id, original, translation, texts: used, folder, isPart: wanted !== undefined };
}

function diagnoseCount(
  open: number,
  all: number,
  { source }: Entry<unknown>,
  language: string,
  diagnose: Diagnose,
): void {
  diagnose({
    code: 'translation/in-original-language',
    severity: 'warning',
    message: `${open} of ${all} paragraphs ${open === 1 ? 'stands' : 'stand'} in the language of the original, for want of a translation ("${language}").`,
    remedy: `Translate them; "rapporteur check" names each.`,
    place: source.placeOf(['document', 'languages']),
  });
}

function diagnoseOpen(compared: Compared, language: string, diagnose: Diagnose): void {
  const { id, original, translation, folder } = compared;
  const open = written(compared).flatMap(({ text, parts }) =>
    parts.filter(({ state }) => state !== 'translated').map((part) => ({ text, part })),
  );
  if (translation === undefined) {
    if (open.length === 0) return;
    diagnose({
      code: 'translation/missing-file',
      severity: 'error',
      message: `There is no translation of "${id}" ("${language}"): ${open.length === 1 ? '1 paragraph is' : `${open.length} paragraphs are`} to be translated.`,
      remedy: `Run "rapporteur translate ${id} --to ${language}", which begins ${folder}/${id}.${language}.yaml; or build with --allow-untranslated.`,
      place: original.source.placeOf(['document', 'languages']),
    });
    return;
  }
  for (const { text, part } of open) {
    const place = original.source.placeInText(text.path, part.original.start, firstLineEnd(part));
    if (part.state === 'outdated')
      diagnose({
        code: 'translation/outdated',
        severity: 'error',
        message: `The original of this translation has changed ("${text.name}").`,
        remedy: `Correct the translation, then write the new fingerprint; "rapporteur translate ${id} --to ${language}" shows it.`,
        place: translation.source.placeOf(['texts', text.name, part.index ?? 0, 'of']),
        related: [{ place, message: 'the original as it is now' }],
      });
    else if (part.index !== undefined)
      diagnose({
        code: 'translation/missing',
        severity: 'error',
        message: `This paragraph is not translated yet ("${text.name}").`,
        remedy: 'Write the translation here.',
        place: translation.source.placeOf(['texts', text.name, part.index, 'text']),
        related: [{ place, message: 'the original' }],
      });
    else
      diagnose({
        code: 'translation/missing',
        severity: 'error',
        message: `This paragraph is not translated ("${language}", "${text.name}").`,
        remedy: `Translate it in ${translation.source.file}; "rapporteur translate ${id} --to ${language}" adds it there.`,
        place,
      });
  }
}

/** Of a text that is missing in the record, which is told, nothing is said a second time in each language. */
function written({ original, texts }: Compared): readonly ComparedText[] {
  return texts.filter(({ text }) => original.source.has(text.path));
}

function firstLineEnd({ original: { start, end, text } }: ComparedPart): number {
  const line = text.indexOf('\n');
  return line < 0 ? end : start + line;
}

/** Translations of what the original no longer has. */
function diagnoseLeftOver(compared: Compared, diagnose: Diagnose): void {
  const { id, translation, texts, isPart } = compared;
  if (translation === undefined) return;
  const { source, contents } = translation;
  for (const { text, superfluous } of written(compared))
    for (const index of superfluous)
      diagnose({
        code: 'translation/superfluous',
        severity: 'warning',
        message: `The original has no such paragraph any more ("${text.name}").`,
        remedy: 'Delete the translation.',
        place: source.placeOf(['texts', text.name, index, 'of']),
      });
  const known = new Set(texts.map(({ text }) => text.name));
  if (isPart) return;
  for (const name of Object.keys(contents.texts)) {
    if (known.has(name)) continue;
    const meant = suggestName(name, known);
    diagnose({
      code: 'translation/unknown-text',
      severity: 'warning',
      message: `"${id}" has no text "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy: meant === undefined ? 'Delete it, or correct the name.' : `Write "${meant}".`,
      place: source.placeOfKey(['texts', name]),
    });
  }
}
