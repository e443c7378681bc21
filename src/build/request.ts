import type { Cache } from './cache.ts';
import type { Shard } from './shard.ts';

/** What the user asks for. Paths are as typed: relative to `directory`, or absolute. */
export interface Request {
  /** Where the user stands, absolute. */
  readonly directory: string;
  /** IDs of records, or paths of their files; none means all that can be built. */
  readonly wanted: readonly string[];
  /** The data folder; where it is not given, the files wanted say it, else it is `data`. */
  readonly data?: string;
  /** The templates folder; where it is not given, the program's own. */
  readonly templates?: string;
  /** Seconds since 1970 that the files' own dates are to come from; else they come from the records. */
  readonly sourceDateEpoch?: number;
  /** Languages of the reports wanted, or `all`; without it, each report in the language in which its record is written. */
  readonly languages?: readonly string[] | 'all';
  /** Whether texts without a translation may stand in the language of the original. */
  readonly allowsUntranslated?: boolean;
  /** Names of output formats. */
  readonly formats: readonly string[];
  /** The folder to write to; without it nothing is written, and records that make no document may be wanted too. */
  readonly out?: string;
  /** Whether the folder is only compared with what would be written to it. */
  readonly compares?: boolean;
  /** What the names of documents in that folder begin with: they are compared too where no language is asked for. */
  readonly present?: ReadonlySet<string>;
  /** A revision of Git: only what depends on files that changed since then is wanted. */
  readonly changedSince?: string;
  /** The part of all reports that falls to this machine. */
  readonly shard?: Shard;
  /** Hash of the program; where it is not known, nothing that was built before is relied on. */
  readonly program?: string;
  /** Where to keep what need not be found out twice; nowhere where it is left out. */
  readonly cache?: Cache;
}
