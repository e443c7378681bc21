import { concernsRun } from '../build/concerns.ts';
import { versionsOf } from '../build/languages.ts';
import type { Opened } from '../build/open-request.ts';
import { createCollector, isOpenError } from '../diagnostics/collector.ts';
import * as pipeline from '../pipeline.ts';
import type { ProjectFiles, ReportEntry } from '../pipeline.ts';
import { drawPages, type DrawnPages } from '../render/pdf/draw-pages.ts';
import { inOrderOfWork } from './in-order-of-work.ts';
import { movedPlaces } from './moved-places.ts';
import { shownFinding } from './shown-finding.ts';
import { shownParagraphs } from './shown-paragraphs.ts';
import type { PreviewState, ShownParagraph } from './state.ts';

/** A report as it is shown. */
export interface ShownReport {
  readonly state: PreviewState;
  readonly pages: DrawnPages | undefined;
  /** The paragraphs of these pages, with the files of which they were made. */
  readonly from: { readonly paragraphs: readonly ShownParagraph[]; readonly files: ProjectFiles };
}

/** Makes a report of what was read. Where an error keeps its pages from being made, those that were shown before stay. */
export async function showReport(
  id: string,
  opened: Opened,
  version: number,
  before: ShownReport | undefined,
): Promise<ShownReport> {
  const { project, files } = opened;
  const found = createCollector();
  opened.found.filter(concernsRun([id], files)).forEach(found.diagnose);
  const document = project?.records.has(id)
    ? await pipeline.composeReport(project, id, found.diagnose, { notesDecisions: true })
    : undefined;
  const pages =
    document === undefined || project === undefined
      ? undefined
      : await drawPages(
          document,
          { ...pipeline.renderData(project, document), diagnose: found.diagnose },
          before?.pages,
        );
  const shown = pages ?? before?.pages;
  const records = recordPaths(opened);
  const from = pages
    ? { paragraphs: shownParagraphs(pages, (file) => records.has(file)), files }
    : (before?.from ?? { paragraphs: [], files });
  const state: PreviewState = {
    ...{ version, id },
    title: document?.properties.title ?? before?.state.title ?? id,
    versions: project === undefined ? (before?.state.versions ?? []) : versionsFor(id, project.reports),
    language: document?.language ?? before?.state.language ?? 'en',
    direction: document?.direction ?? before?.state.direction ?? 'ltr',
    isCurrent: pages !== undefined && !found.sorted().some(isOpenError),
    pages: shown?.pages.map(({ hash, width, height }) => ({ hash, width, height })) ?? [],
    paragraphs: pages ? from.paragraphs : movedPlaces(from.paragraphs, from.files, files),
    findings: inOrderOfWork(found.sorted()).map(shownFinding),
  };
  return { state, pages: shown, from };
}

/** The report in all its languages. */
function versionsFor(id: string, reports: readonly ReportEntry[]): PreviewState['versions'] {
  const original = reports.find((one) => one.id === id)?.original ?? id;
  return versionsOf(original, reports, { languages: 'all' })
    .filter(({ buildable }) => buildable)
    .map((one) => ({ id: one.id, language: one.language }));
}

/** The paths of the files of records, as messages give them. */
function recordPaths({ files }: Opened): ReadonlySet<string> {
  return new Set(
    [...files.data].flatMap(([name, { path }]) => (/^(?:meetings|summaries)\//.test(name) ? [path] : [])),
  );
}
