import { concernsRun } from '../build/concerns.ts';
import { foldersOf } from '../build/files.ts';
import { noFiles, type Opened, openFiles, readRequest } from '../build/open-request.ts';
import { versionsOf } from '../build/languages.ts';
import { unreadOf } from '../build/choose-reports.ts';
import { planReports } from '../build/plan.ts';
import type { Refusal } from '../build/refusal.ts';
import type { Request } from '../build/request.ts';
import { createCollector, isOpenError } from '../diagnostics/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Inline } from '../document/nodes.ts';
import { textOf } from '../document/text.ts';
import * as pipeline from '../pipeline.ts';
import type { ProjectFiles, ReportEntry } from '../pipeline.ts';
import { drawPages, type DrawnPages } from '../render/pdf/draw-pages.ts';
import { inOrderOfWork } from './in-order-of-work.ts';
import { movedPlaces } from './moved-places.ts';
import { followRenames, type GoneRecord } from './renames.ts';
import { shownFinding } from './shown-finding.ts';
import type { PreviewState, ShownParagraph } from './state.ts';
import { writtenAt } from './written-at.ts';

/** A report of the list from which one is chosen. */
export interface ListedReport {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly status: string;
  /** BCP 47. */
  readonly language: string;
}

/** What there is to be shown. */
export interface ReportList {
  readonly reports: readonly ListedReport[];
  /** Records of which no report can be made, because they cannot be read. */
  readonly unread: readonly { readonly id: string; readonly file: string }[];
  /** What is wrong with what all reports rest on; undefined where nothing is. */
  readonly fault?: string;
}

/** What the server asks for. */
export interface Session {
  /** Reads all files again; reports are made when somebody asks for them. */
  readonly refresh: () => Promise<void>;
  readonly list: () => ReportList;
  /** Undefined where there is no such report, nor a file of a record that could be one. */
  readonly stateOf: (id: string) => Promise<PreviewState | undefined>;
  /** Why no report is made of what is named so; undefined where one is, or would be if its record had no fault. */
  readonly refusalOf: (id: string) => Refusal | undefined;
  /** Of a record whose file was there and is not any more, which record it is now. */
  readonly goneRecord: (id: string) => GoneRecord | undefined;
  /** The drawing of a page, with the forms of its letters, by its hash. */
  readonly drawing: (hash: string) => string | undefined;
  /** Whether a path, as findings and paragraphs name it, is that of a file that was read. */
  readonly isKnown: (path: string) => boolean;
  /** Calls back whenever something is new. */
  readonly onChange: (listener: () => void) => () => void;
}

interface Made {
  readonly state: PreviewState;
  readonly pages: DrawnPages | undefined;
  /** The paragraphs of these pages, with the files of which they were made. */
  readonly from: { readonly paragraphs: readonly ShownParagraph[]; readonly files: ProjectFiles };
}

/** Keeps the reports of a request as they are at the moment; an error keeps the last good pages. */
export async function openSession(request: Request): Promise<Session> {
  const { cache: _, ...later } = request;
  // What is read while somebody writes is not worth keeping: each text is another one.
  let opened = await openFiles(await readRequest(request, noFiles), request, pipeline);
  /** What was read last, so that of folders that are moved away and back nothing is read again. */
  let lastRead = opened.files;
  const renames = followRenames();
  let made = new Map<string, Promise<Made | undefined>>();
  /** What was shown last of each report, and before that: somebody may still be fetching it. */
  const last = new Map<string, readonly Made[]>();
  const listeners = new Set<() => void>();
  // Pages of an earlier preview at the same address must not take what comes for what they have.
  let version = Date.now();

  async function make(id: string): Promise<Made | undefined> {
    const { project, files, found: all } = opened;
    version += 1;
    const own = version;
    const isReport = project?.records.has(id) === true;
    if (refusalOf(id) !== undefined || (!isReport && !isRecordFile(id))) return undefined;
    const before = last.get(id)?.[0];
    const found = createCollector();
    all.filter(concernsRun([id], files)).forEach(found.diagnose);
    const document = isReport
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
      ? { paragraphs: paragraphsOf(pages, (file) => records.has(file)), files }
      : (before?.from ?? { paragraphs: [], files });
    const state: PreviewState = {
      ...{ version: own, id },
      title: document?.properties.title ?? before?.state.title ?? id,
      versions: project === undefined ? (before?.state.versions ?? []) : versionsFor(id, project.reports),
      language: document?.language ?? before?.state.language ?? 'en',
      direction: document?.direction ?? before?.state.direction ?? 'ltr',
      isCurrent: pages !== undefined && !found.sorted().some(isOpenError),
      pages: shown?.pages.map(({ hash, width, height }) => ({ hash, width, height })) ?? [],
      paragraphs: pages ? from.paragraphs : movedPlaces(from.paragraphs, from.files, files),
      findings: inOrderOfWork(found.sorted()).map(shownFinding),
    };
    const result = { state, pages: shown, from };
    last.set(id, [result, ...(before === undefined ? [] : [before])]);
    return result;
  }

  function isRecordFile(id: string): boolean {
    return [...opened.files.data.keys()].some((name) => isFileOf(id, name));
  }

  function refusalOf(id: string): Refusal | undefined {
    const { project, files, collector } = opened;
    if (project === undefined) return undefined;
    const unread = unreadOf(collector.sorted());
    const planning = { reports: project.reports, ids: [id], files: files.data.values(), unread };
    // Of a record that cannot be read its findings tell.
    return planReports({ ...planning, faulty: isRecordFile(id), allowsUnbuildable: false }).refusals[0];
  }

  function known(id: string): Promise<Made | undefined> {
    const making = made.get(id) ?? make(id);
    made.set(id, making);
    return making;
  }

  return {
    async refresh() {
      const read = await readRequest(later, lastRead);
      if (read.refusals.length === 0) {
        renames.follow(lastRead.data, read.files.data);
        lastRead = read.files;
      }
      opened = await openFiles(read, later, pipeline);
      made = new Map();
      for (const listener of listeners) listener();
    },
    list: () => listOf(opened),
    async stateOf(id) {
      return (await known(id))?.state;
    },
    refusalOf,
    goneRecord: renames.goneRecord,
    drawing(hash) {
      for (const { pages } of [...last.values()].flat()) {
        const drawing = pages?.drawer.drawing(hash);
        if (drawing !== undefined) return drawing;
      }
      return undefined;
    },
    isKnown: (path) =>
      foldersOf(opened.files).some(([, folder]) => [...folder.values()].some((file) => file.path === path)),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The report in all its languages. */
function versionsFor(id: string, reports: readonly ReportEntry[]): PreviewState['versions'] {
  const original = reports.find((one) => one.id === id)?.original ?? id;
  return versionsOf(original, reports, { languages: 'all' })
    .filter(({ buildable }) => buildable)
    .map((one) => ({ id: one.id, language: one.language }));
}

function listOf({ project, files, found, refusals }: Opened): ReportList {
  const errors = new Map(found.filter(isOpenError).map((one) => [one.place.file, one] as const));
  const records = [...files.data].flatMap(([name, { path }]) => {
    const id = /^(?:meetings|summaries)\/([^/]+)\.yaml$/.exec(name)?.[1];
    return id === undefined ? [] : [{ id, file: path }];
  });
  const own = new Set(records.map(({ file }) => file));
  const common = [...errors.values()].find(({ place }) => !own.has(place.file));
  const fault = refusals[0]?.message ?? (common && messageWithPlace(common));
  return {
    reports: (project?.reports ?? [])
      .filter(({ buildable }) => buildable)
      .map(({ id, title, date, status, language }) => ({ id, title, date, status, language })),
    unread: records.filter(({ id, file }) => errors.has(file) && project?.records.has(id) !== true),
    ...(fault !== undefined && { fault }),
  };
}

function messageWithPlace({ message, place: { file, start } }: Diagnostic): string {
  return `${file}:${start.line}:${start.column}: ${message}`;
}

/** What to say of a record whose file is gone. */
export function goneFile({ path }: GoneRecord): Refusal {
  return {
    message: `Its file ${path} is gone.`,
    remedy: 'Bring it back, or choose another one of all reports.',
  };
}

/** What to say of a name where nothing more is known about it. */
export function noReport(id: string): Refusal {
  return { message: `There is no report "${id}".`, remedy: '"rapporteur list" shows what there is.' };
}

/**
 * Whether a file may be the record of this name, in the folder of whatever kind of report: one that cannot be read is no record yet,
 * but there is what to say of it.
 */
function isFileOf(id: string, name: string): boolean {
  const [folder = '', file, ...below] = name.split('/');
  return file === `${id}.yaml` && below.length === 0 && !ofNoRecord.includes(folder);
}

const ofNoRecord = ['groups', 'registers', 'glossaries', 'checks', 'names'];

function paragraphsOf(
  { paragraphs }: DrawnPages,
  isRecord: (file: string) => boolean,
): readonly ShownParagraph[] {
  return paragraphs.flatMap(({ node, label, running, parts }) => {
    const written = writtenAt(node, isRecord);
    if (written === undefined) return [];
    const { place, sentence } = written;
    const words = textOf(onPage(node.children, parts[0]?.page ?? 1));
    const text = `${label} ${words}`.trim();
    const level = node.type === 'heading' ? { level: node.depth } : {};
    const [{ line, column }, until] = [place.start, place.end.line];
    const also = sentence && { sentence: `${sentence.file}:${sentence.start.line}` };
    return [
      {
        text,
        words,
        ...level,
        parts,
        ...(running && { running }),
        file: place.file,
        line,
        column,
        until,
        ...also,
      },
    ];
  });
}

/** The same inline nodes with the number of the page in words. */
function onPage(inlines: readonly Inline[], page: number): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'page-number') return { type: 'text', value: String(page) };
    return 'children' in inline ? { ...inline, children: onPage(inline.children, page) } : inline;
  });
}

/** The paths of the files of records, as messages give them. */
function recordPaths({ files }: Opened): ReadonlySet<string> {
  return new Set(
    [...files.data].flatMap(([name, { path }]) => (/^(?:meetings|summaries)\//.test(name) ? [path] : [])),
  );
}
