import { repeatedIds } from './archive/check-ids.ts';
import { repeatedSections } from './archive/check-sections.ts';
import { type Composition, composeDocument } from './compose/compose-document.ts';
import { createCollector } from './diagnostics/collector.ts';
import type { Diagnose, Diagnostic } from './diagnostics/diagnostic.ts';
import { keepTogether } from './document/keep-together.ts';
import type { Document } from './document/nodes.ts';
import { numberDocument } from './document/number.ts';
import { resolveReferences } from './document/references.ts';
import type { Language } from './house/house.ts';
import { checking, isRefused, type Made } from './project/checked-report.ts';
import { checkPictures } from './project/check-pictures.ts';
import { checkTranslation } from './project/check-translation.ts';
import { composition } from './project/composition.ts';
import type { Project } from './project/project.ts';
import { renderData } from './project/render-options.ts';
import { type ReportWork, reportContext } from './project/report-context.ts';
import { styleInLanguage } from './project/style-in-language.ts';
import { formats } from './render/formats.ts';
import { nonBreakingWords } from './wording/non-breaking.ts';

/*
 * The whole way of a record to a file, one function for each arrow of the picture in ARCHITECTURE.md. Read this first.
 * Before it, `openProject` has read and checked all files; after it, `build/` writes what comes out. From here to
 * there nothing reads a file, a clock or the environment: the same project gives the same bytes.
 */

export { openProject } from './project/open.ts';
export { groundsOf } from './project/grounds.ts';
export { inputsOf } from './project/inputs.ts';
export { provenanceOf } from './project/provenance.ts';
export { renderData } from './project/render-options.ts';
export type { Project, ProjectFile, ProjectFiles, ProjectSettings, ReportEntry } from './project/project.ts';

/** How a report is gone through. */
export interface Going<Composed extends readonly unknown[]> {
  /**
   * What `checkReport` found of it before, if that is what it must find again (`groundsOf`): the editorial rules are then not run.
   */
  readonly known?: readonly Diagnostic[] | undefined;
  /** Is given the document before it is checked, for whoever has time to render it even if it turns out to have errors. */
  readonly onComposed?: (...composed: Composed) => void;
  /** Whether it is noted where in the data it was decided what paragraphs and titles say: only a preview asks. */
  readonly notesDecisions?: boolean;
}

/** Makes the document of a report, ready to be rendered. Undefined after an error, and where none is made of a record. */
export async function composeReport(
  project: Project,
  id: string,
  diagnose: Diagnose,
  { known, onComposed, notesDecisions = false }: Going<[document: Document]> = {},
): Promise<Document | undefined> {
  let composed: Document | undefined;
  const document = await checkReport(project, id, diagnose, {
    ...{ known, notesDecisions },
    onComposed: (made, { code, wording }) => {
      composed = keepTogether(made, nonBreakingWords(code, wording)); // ends of lines
      onComposed?.(composed);
    },
  });
  return document && composed;
}

/** What may come of what was left out of a faulty record, which was told when it was read. */
const ofWhatIsMissing: ReadonlySet<string> = new Set([
  'reference/no-number',
  'reference/unused-footnote',
  'translation/unknown-text',
  'translation/superfluous',
]);

/**
 * Checks a record and the document that is made of it, if there is one: numbered, its references resolved. Undefined after
 * an error, and for records of which no document is made.
 */
export async function checkReport(
  project: Project,
  id: string,
  diagnose: Diagnose,
  { known, onComposed, notesDecisions = false }: Going<[document: Document, language: Language]> = {},
): Promise<Document | undefined> {
  const collector = createCollector();
  const report = (diagnostic: Parameters<Diagnose>[0]): void => {
    if (ofWhatIsMissing.has(diagnostic.code) && isRefused(project, id)) return;
    collector.diagnose(diagnostic);
    diagnose(diagnostic);
  };
  known?.forEach(report);
  const context = reportContext(project, id, report);
  const asked = new Set<string>();
  const made =
    context && makeDocument(project, id, context, { onAsked: (name) => asked.add(name), notesDecisions });
  const document = made?.document;
  if (context !== undefined && document !== undefined && !collector.hasErrors())
    onComposed?.(document, context.language);
  // Of a document that a template wrote in part, rules would miss what is only not there yet.
  const isWhole =
    !collector.hasErrors() || !collector.sorted().some(({ code }) => code.startsWith('template/'));
  const checked = isWhole ? { context, ...made, asked } : { context, asked };
  if (known === undefined) await runRules(project, id, checked, report); // document → diagnostics

  return collector.hasErrors() || isRefused(project, id) ? undefined : document;
}

async function runRules(project: Project, id: string, made: Made, diagnose: Diagnose): Promise<void> {
  const checked = checking(project, id, made, diagnose);
  if (checked === undefined) return;
  // Loaded here, since another thread can render the document meanwhile.
  const { runChecks } = await import('./checks/run.ts');
  await runChecks(checked, diagnose);
}

function makeDocument(
  project: Project,
  id: string,
  context: ReportWork,
  noting: Pick<Composition, 'onAsked' | 'notesDecisions'>,
): Pick<Made, 'document' | 'view'> | undefined {
  const { type, entry, archive, house, diagnose } = context;
  if (type.facts(entry, archive).unbuildable !== undefined) return undefined;
  const view = type.view(entry, context); //                                      archive   → view
  if (view === undefined) return undefined;
  checkTranslation(project, id, view, context);
  const composed = composition(view, context); //                                 house     → template, phrases
  if (composed === undefined) return undefined;
  const tree = composeDocument({ ...composed, ...noting }); //                      view      → tree
  const style = styleInLanguage(house.style, tree.language);
  const numbered = numberDocument(tree, style); //                                tree      → numbered tree
  const repeated = repeatedIds(entry.source);
  const twice = repeatedSections(entry.contents as Parameters<typeof repeatedSections>[0]).length > 0;
  checkPictures(numbered, style, context);
  const document = resolveReferences(numbered, view.names, diagnose, repeated, twice); // labels    → references
  return { document, view };
}

/**
 * Turns a document into the bytes of a file of a format (a name in `render/formats.ts`).
 *
 * @throws {Error} if there is no such format, or if the renderer fails: faults of the program.
 */
export async function renderReport(
  project: Project,
  document: Document,
  format: string,
  diagnose: Diagnose,
): Promise<Uint8Array> {
  const load = formats[format];
  if (load === undefined) throw new Error(`There is no format "${format}".`);
  const { default: renderer } = await load();
  return renderer.render(document, { ...renderData(project, document), diagnose });
}
