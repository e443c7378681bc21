import type { Opened } from '../build/open-request.ts';
import { isOpenError } from '../diagnostics/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

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

/** The reports that can be made of what was read, and what is wrong with the rest. */
export function listOf({ project, files, found, refusals }: Opened): ReportList {
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
