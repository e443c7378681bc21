import { createHash } from 'node:crypto';
import { createCollector, isOpenError } from '../diagnostics/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { textOf } from '../document/text.ts';
import { openFiles, type ReadRequest, readRequest } from '../build/open-request.ts';
import type { Request } from '../build/request.ts';
import type { ProjectFile, ProjectFiles } from '../pipeline.ts';
import * as pipeline from '../pipeline.ts';
import { drawPages, type DrawnPages } from '../render/pdf/draw-pages.ts';
import type { PreviewState, ShownFinding, ShownParagraph } from './state.ts';

/** A report of the list from which one is chosen. */
export interface ListedReport {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly status: string;
}

/** What the server asks for. */
export interface Session {
  /** Reads all files again, and makes the reports that somebody looks at. */
  readonly refresh: () => Promise<void>;
  readonly list: () => readonly ListedReport[];
  /** Undefined where there is no such report. */
  readonly stateOf: (id: string) => Promise<PreviewState | undefined>;
  /** The drawing of a page, or the forms of letters, by its hash. */
  readonly drawing: (hash: string) => string | undefined;
  /** Whether a path, as findings and paragraphs name it, is that of a file that was read. */
  readonly isKnown: (path: string) => boolean;
  /** Calls back whenever something is new. */
  readonly onChange: (listener: () => void) => () => void;
}

interface Made {
  readonly state: PreviewState;
  readonly pages: DrawnPages | undefined;
}

/** Keeps the reports of a request as they are at the moment; an error keeps the last good pages. */
export async function openSession(request: Request): Promise<Session> {
  let opened = await openFiles(await readRequest(request), request, pipeline);
  let made = new Map<string, Promise<Made | undefined>>();
  const last = new Map<string, Made>();
  const drawings = new Map<string, string>();
  const listeners = new Set<() => void>();
  let version = 0;

  async function make(id: string): Promise<Made | undefined> {
    const { project, collector } = opened;
    if (project?.records.has(id) !== true) return undefined;
    const found = createCollector();
    collector.sorted().forEach(found.diagnose);
    const document = await pipeline.composeReport(project, id, found.diagnose);
    const options =
      document === undefined
        ? undefined
        : { ...pipeline.renderData(project, document), diagnose: found.diagnose };
    const before = last.get(id);
    const pages =
      document === undefined || options === undefined
        ? undefined
        : await drawPages(document, options, before?.pages);
    const shown = pages ?? before?.pages;
    const findings = found.sorted().map(shownFinding);
    const isCurrent = pages !== undefined && !found.sorted().some(isOpenError);
    version += 1;
    const shared = shown === undefined ? '' : keep(shown.shared);
    shown?.pages.forEach(({ hash, drawing }) => drawings.set(hash, drawing));
    const state: PreviewState = {
      version,
      id,
      title: document?.properties.title ?? before?.state.title ?? id,
      language: document?.language ?? before?.state.language ?? 'en',
      direction: document?.direction ?? before?.state.direction ?? 'ltr',
      isCurrent,
      shared,
      pages: shown?.pages.map(({ hash, width, height }) => ({ hash, width, height })) ?? [],
      paragraphs: pages === undefined ? (before?.state.paragraphs ?? []) : paragraphsOf(pages),
      findings,
    };
    const result = { state, pages: shown };
    last.set(id, result);
    return result;
  }

  function keep(shared: string): string {
    const hash = createHash('sha256').update(shared).digest('hex');
    drawings.set(hash, shared);
    return hash;
  }

  function known(id: string): Promise<Made | undefined> {
    const making = made.get(id) ?? make(id);
    made.set(id, making);
    return making;
  }

  return {
    async refresh() {
      opened = await openFiles(keepSame(await readRequest(request), opened), request, pipeline);
      const shown = [...made.keys()];
      made = new Map();
      // Pages that nobody shows any more are forgotten; those still on a screen are asked for by the new state.
      drawings.clear();
      await Promise.all(shown.map(known));
      for (const listener of listeners) listener();
    },
    list: () =>
      (opened.project?.reports ?? [])
        .filter(({ buildable }) => buildable)
        .map(({ id, title, date, status }) => ({ id, title, date, status })),
    async stateOf(id) {
      return (await known(id))?.state;
    },
    drawing: (hash) => drawings.get(hash),
    isKnown: (path) =>
      [opened.files.data, opened.files.templates, opened.files.schemas].some((folder) =>
        [...folder.values()].some((file) => file.path === path),
      ),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Files that are the same as before stay the same objects: what is known of them need not be found again. */
function keepSame(read: ReadRequest, before: ReadRequest): ReadRequest {
  const keep = (folder: keyof ProjectFiles): ReadonlyMap<string, ProjectFile> =>
    new Map(
      [...read.files[folder]].map(([name, file]) => {
        const old = before.files[folder].get(name);
        const isSame = old?.path === file.path && Buffer.compare(old.bytes, file.bytes) === 0;
        return [name, isSame ? old : file];
      }),
    );
  return { ...read, files: { data: keep('data'), templates: keep('templates'), schemas: keep('schemas') } };
}

function shownFinding({ code, severity, message, remedy, place, accepted }: Diagnostic): ShownFinding {
  const { file, start } = place;
  return {
    ...{ code, severity, message, remedy, file, line: start.line, column: start.column },
    ...(accepted !== undefined && { accepted: accepted.reason }),
  };
}

function paragraphsOf({ paragraphs }: DrawnPages): readonly ShownParagraph[] {
  return paragraphs.flatMap(({ node, parts }) => {
    const origin = node.origin;
    if (origin === undefined) return [];
    const label = node.numbering?.label ?? '';
    const text = `${label} ${textOf(node.children)}`.trim();
    return [{ text, parts, file: origin.file, line: origin.start.line, column: origin.start.column }];
  });
}
