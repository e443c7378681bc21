import type { Composition } from '../compose/compose-document.ts';
import type { TemplateTexts } from '../compose/template-text.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { House, Language } from '../house/house.ts';
import type { ReportView } from '../reports/report-type.ts';
import type { View } from '../view/view.ts';
import type { ReportWork } from './report-context.ts';

/** Puts together what a document is composed of: the view of a record, and the texts of the house for its kind. */
export function composition(view: ReportView, work: ReportWork): Composition | undefined {
  const { house, language, type, diagnose } = work;
  const template = house.template(type.name, language.code);
  if (template === undefined) {
    const file = house.pathOf(`${type.name}.mustache`);
    diagnose({
      code: 'house/missing-file',
      severity: 'error',
      message: `The house "${house.name}" has no template for reports of the kind "${type.name}".`,
      remedy: `Add ${file}.`,
      place: startOfFile(file),
    });
    return undefined;
  }
  if (!language.reports.has(type.name)) {
    const file = language.fileOf(type.name);
    diagnose({
      code: 'house/missing-file',
      severity: 'error',
      message: `The language "${language.code}" of the house "${house.name}" has no phrases for reports of the kind "${type.name}".`,
      remedy: `Add ${file}.`,
      place: startOfFile(file),
    });
    return undefined;
  }
  if (language.refusedReports.has(type.name)) return undefined;
  const phrases = language.phrases(type.name);
  return {
    template,
    header: house.partials.get('running-header'),
    title: phrases.get('document-title'),
    texts: houseTexts(work),
    view: withDraft(view, language),
    wording: view.wording,
    footnotes: view.footnotes,
    vocabulary: vocabularyOf(house),
    language: language.wording.tag,
    direction: language.wording.direction,
    properties: view.properties,
    watermark: draftMark(view, language),
    diagnose,
  };
}

const vocabularies = new WeakMap<House, Composition['vocabulary']>();

/** The names that directives of templates and texts may say; gathered once a house. */
export function vocabularyOf(house: House): Composition['vocabulary'] {
  const { style } = house;
  const known = vocabularies.get(house) ?? {
    paragraphs: new Set(Object.keys(style.paragraphs)),
    groups: new Set(Object.keys(style.groups)),
    lists: new Set(Object.keys(style.lists)),
    tables: new Set(Object.keys(style.tables)),
  };
  vocabularies.set(house, known);
  return known;
}

/** The view with what templates of all kinds of reports may say: `draft`, the word that marks a draft, else null. */
export function withDraft(report: ReportView, language: Language): View {
  return { ...report.view, draft: draftMark(report, language) ?? null };
}

function draftMark({ properties }: ReportView, { wording }: Language): string | undefined {
  return properties.status === 'draft' ? wording.draft : undefined;
}

/** The partials of a house and its phrases for a kind of report. */
export function houseTexts({
  house,
  language,
  type,
}: Pick<ReportWork, 'house' | 'language' | 'type'>): TemplateTexts {
  const phrases = language.phrases(type.name);
  return {
    partial: (name) => house.partials.get(name),
    phrase: (name) => phrases.get(name),
    partialNames: () => [...house.partials.keys()],
    phraseNames: () => [...phrases.keys()],
  };
}
