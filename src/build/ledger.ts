import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { errorCode } from './error-code.ts';
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
  /** Its files by format. */
  readonly files: Readonly<Record<string, LedgerFile>>;
  /** What was said of it: warnings and advice, to be said again. */
  readonly diagnostics: readonly Diagnostic[];
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
  /** Hash of all files that are no records. */
  readonly shared: string;
  /** Hashes of all records, by their paths in the data folder. */
  readonly records: Readonly<Record<string, string>>;
  /** IDs of all records that a document is made of. */
  readonly buildable: readonly string[];
  /** What was said when the files were read. */
  readonly diagnostics: readonly Diagnostic[];
  readonly reports: Readonly<Record<string, LedgerReport>>;
}

/** To be raised when the form of the ledger changes. */
export const ledgerVersion = 1;

const fileName = '.rapporteur.json';

/** Reads the ledger of a folder; undefined where there is none, or none of this form. */
export async function readLedger(folder: string): Promise<Ledger | undefined> {
  try {
    const ledger = JSON.parse(await readFile(join(folder, fileName), 'utf8')) as Partial<Ledger> | null;
    return ledger?.version === ledgerVersion ? (ledger as Ledger) : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError || errorCode(fault) !== undefined) return undefined;
    throw fault;
  }
}

/** Writes the ledger of a folder. That it cannot be written is no fault: the next build takes longer. */
export async function writeLedger(folder: string, ledger: Ledger): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(ledger));
  await writeFiles([{ path: join(folder, fileName), bytes }]);
}
