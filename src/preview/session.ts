import { foldersOf } from '../build/files.ts';
import { unreadOf } from '../build/choose-reports.ts';
import { noFiles, openFiles, readRequest } from '../build/open-request.ts';
import { planReports } from '../build/plan.ts';
import type { Refusal } from '../build/refusal.ts';
import type { Request } from '../build/request.ts';
import * as pipeline from '../pipeline.ts';
import { followRenames, type GoneRecord } from './renames.ts';
import { listOf, type ReportList } from './report-list.ts';
import { showReport, type ShownReport } from './show-report.ts';
import type { PreviewState } from './state.ts';

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

/** Keeps the reports of a request as they are at the moment; an error keeps the last good pages. */
export async function openSession(request: Request): Promise<Session> {
  const { cache: _, ...later } = request;
  // What is read while somebody writes is not worth keeping: each text is another one.
  let opened = await openFiles(await readRequest(request, noFiles), request, pipeline);
  /** What was read last, so that of folders that are moved away and back nothing is read again. */
  let lastRead = opened.files;
  const renames = followRenames();
  let shown = new Map<string, Promise<ShownReport | undefined>>();
  /** What was shown last of each report, and before that: somebody may still be fetching it. */
  const last = new Map<string, readonly ShownReport[]>();
  const listeners = new Set<() => void>();
  // Pages of an earlier preview at the same address must not take what comes for what they have.
  let version = Date.now();

  async function show(id: string): Promise<ShownReport | undefined> {
    version += 1;
    const isReport = opened.project?.records.has(id) === true;
    if (refusalOf(id) !== undefined || (!isReport && !isRecordFile(id))) return undefined;
    const before = last.get(id)?.[0];
    const report = await showReport(id, opened, version, before);
    last.set(id, [report, ...(before === undefined ? [] : [before])]);
    return report;
  }

  function isRecordFile(id: string): boolean {
    return [...opened.files.data.keys()].some((name) => isFileOf(id, name));
  }

  function refusalOf(id: string): Refusal | undefined {
    const { project, files, collector, refusals } = opened;
    if (project === undefined) return refusals[0];
    const unread = unreadOf(collector.sorted());
    const planning = { reports: project.reports, ids: [id], files: files.data.values(), unread };
    // Of a record that cannot be read its findings tell.
    return planReports({ ...planning, faulty: isRecordFile(id), allowsUnbuildable: false }).refusals[0];
  }

  function known(id: string): Promise<ShownReport | undefined> {
    const showing = shown.get(id) ?? show(id);
    shown.set(id, showing);
    return showing;
  }

  return {
    async refresh() {
      const read = await readRequest(later, lastRead);
      if (read.refusals.length === 0) {
        renames.follow(lastRead.data, read.files.data);
        lastRead = read.files;
      }
      opened = await openFiles(read, later, pipeline);
      shown = new Map();
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

/**
 * Whether a file may be the record of this name, in the folder of whatever kind of report: one that cannot be read is no record yet,
 * but there is what to say of it.
 */
function isFileOf(id: string, name: string): boolean {
  const [folder = '', file, ...below] = name.split('/');
  return file === `${id}.yaml` && below.length === 0 && !ofNoRecord.includes(folder);
}

const ofNoRecord = ['groups', 'registers', 'glossaries', 'checks', 'names'];
