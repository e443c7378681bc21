import type { Archive, Entry } from '../archive/archive.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/nodes.ts';

/** What a check sees: the record, all other records and registers, and the document that was composed. */
export interface CheckedReport {
  readonly document: Document;
  readonly entry: Entry<unknown>;
  readonly archive: Archive;
}

/** An editorial rule. A file of `rules/` is one rule: its default export. */
export interface Check {
  /** Stable for ever: `check/NAME-OF-THE-FILE`. */
  readonly code: string;
  /** What the rule asks for, in a sentence. */
  readonly rule: string;
  /** Why, and where the rule comes from. */
  readonly reason: string;
  /** A record's lines that break the rule, and lines that keep it. */
  readonly examples: { readonly wrong: string; readonly right: string };
  readonly run: (report: CheckedReport, diagnose: Diagnose) => void;
}
