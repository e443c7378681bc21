import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { errorCode } from './error-code.ts';
import { openAtOnce } from './open-at-once.ts';
import type { ReportVersion } from './report-version.ts';
import { writeFiles } from './write.ts';

/** A file that a build wrote: the SHA-256 of its bytes, their number, and of how many pages it is where that is known. */
export interface LedgerFile {
  readonly hash: string;
  readonly size: number;
  readonly pages?: number;
}

/** What is known of a report that was built. */
export interface LedgerReport {
  /** The hash of all its inputs, as its files carry it. */
  readonly inputs: string;
  /** The time that its files bear, where one was given (`SOURCE_DATE_EPOCH`). */
  readonly sourceDateEpoch?: number;
  /** What the names of its files begin with. */
  readonly stem: string;
  /** Its files by format. */
  readonly files: Readonly<Record<string, LedgerFile>>;
  /** What was said of it, to be said again. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Hash of all files and settings of the run that found this: while it is the same, nothing need be read. Rules look at
   * other records and settings too: when anything is other than then, what is said of the report may be, though its
   * files stay the same.
   */
  readonly found: string;
  /** Hash of what these findings rest on: while it is the same, so are they. Left out where that is all of the run. */
  readonly grounds?: string;
}

/**
 * What was built into a folder, and from what, so that the next build does only what a change needs. It is an aid: without
 * it everything is built, and a file that is not what it says is built anew.
 */
export interface Ledger {
  readonly version: typeof ledgerVersion;
  /** Where the user stood and the folders lay: messages name files from there. */
  readonly paths: string;
  /** Hash of the compiled program: another one may make other files of the same inputs. */
  readonly program: string;
  /** Hash of all files and settings of the last run. */
  readonly everything: string;
  /** All reports that there are, in all languages. */
  readonly buildable: readonly ReportVersion[];
  /** What was said when the files were read, whatever reports were asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** The records that these are all diagnostics of; left out where they are those of all records. */
  readonly concerned?: readonly string[];
  readonly reports: Readonly<Record<string, LedgerReport>>;
}

/** To be raised when the form of the ledger changes. */
export const ledgerVersion = 7;

const fileName = '.rapporteur.json';

/** Reads the ledger of a folder; undefined where there is none, or none of this form. */
export async function readLedger(folder: string): Promise<Ledger | undefined> {
  try {
    const text = await readFile(join(folder, fileName), { encoding: 'utf8', flag: openAtOnce });
    const ledger = JSON.parse(text) as Partial<Ledger> | null;
    return isWhole(ledger) ? ledger : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError || errorCode(fault) !== undefined) return undefined;
    throw fault;
  }
}

/** Whether it has the form that this program writes. Whoever changes it by hand may leave out what is built upon. */
function isWhole(found: Partial<Ledger> | null): found is Ledger {
  const { version, buildable, diagnostics, reports } = found ?? {};
  if (version !== ledgerVersion || !Array.isArray(buildable) || !Array.isArray(diagnostics)) return false;
  return isSet(reports) && Object.values(reports).every(isLine);
}

function isLine(line: unknown): boolean {
  return isSet(line) && isSet(line['files']) && Array.isArray(line['diagnostics']);
}

function isSet(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Writes the ledger of a folder. That it cannot be written is no fault: the next build takes longer. */
export async function writeLedger(folder: string, ledger: Ledger): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(ledger));
  await writeFiles([{ path: join(folder, fileName), bytes }]);
}
