import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { formats } from '../render/formats.ts';
import { displayPath } from './display-path.ts';
import { errorCode } from './error-code.ts';
import { sha256 } from './fingerprint.ts';
import type { LedgerFile, LedgerReport } from './ledger.ts';
import { filePath } from './make.ts';
import type { Request } from './request.ts';

/** A file of a report in the folder, and what it is in comparison with what it should be. */
export interface FileState {
  readonly path: string;
  readonly state: 'same' | 'different' | 'missing';
}

/** Compares a file with what it should be, by its bytes. Waits for the file: see `read-file.ts`. */
export function compareFile(path: string, { hash }: Pick<LedgerFile, 'hash'>): FileState {
  try {
    // A pipe would be waited for without end.
    if (!statSync(path).isFile()) return { path, state: 'missing' };
    return { path, state: sha256(readFileSync(path)) === hash ? 'same' : 'different' };
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    return { path, state: 'missing' };
  }
}

/** Whether the files of a report stand in the folder, in all formats asked for, as they were written. */
export async function isInPlace(report: LedgerReport, request: Request): Promise<boolean> {
  for (const format of request.formats) {
    const file = report.files[format];
    if (file === undefined) return false;
    const { state } = compareFile(filePath(request, report.stem, await endingOf(format)), file);
    if (state !== 'same') return false;
  }
  return true;
}

/** Those of the reports whose files stand in the folder as they were written. */
export async function findInPlace(
  ids: readonly string[],
  reports: Readonly<Record<string, LedgerReport>>,
  request: Request,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const id of ids) {
    const report = reports[id];
    if (report !== undefined && (await isInPlace(report, request))) found.add(id);
  }
  return found;
}

const endings = new Map<string, string>();

/** The ending of the files of a format. Known without loading what makes them, after the first time. */
export async function endingOf(format: string): Promise<string> {
  const known = endings.get(format) ?? fileEndings[format];
  if (known !== undefined) return known;
  const ending = (await formats[format]?.())?.default.extension ?? format;
  endings.set(format, ending);
  return ending;
}

/** Formats whose renderers take long to load. */
const fileEndings: Readonly<Record<string, string>> = { docx: 'docx', pdf: 'pdf' };

/** The folder that a request writes to, absolute and as messages name it. */
export function outFolder(request: Request): { readonly location: string; readonly path: string } {
  const location = resolve(request.directory, request.out ?? '.');
  return { location, path: displayPath(request.directory, location) };
}
