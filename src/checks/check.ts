import type { Archive, Entry } from '../archive/archive.ts';
import type { GroupFile } from '../archive/generated/group.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/nodes.ts';
import type { House, Language } from '../house/house.ts';
import type { Passage } from './passages.ts';

/** What a rule sees: the record, all other records and registers, and the document that was composed. */
export interface CheckedReport {
  readonly entry: Entry<unknown>;
  /** The group of the meeting; undefined for reports over several groups. */
  readonly group: Entry<GroupFile> | undefined;
  readonly archive: Archive;
  readonly document: Document;
  /** All words of the document, paragraph by paragraph, each with the way back to where it was written. */
  readonly passages: readonly Passage[];
  readonly house: House;
  readonly language: Language;
}

/** What a rule tells; its code and severity are those of the rule unless a finding is graver or lighter. */
export type Finding = Omit<Diagnostic, 'code' | 'severity'> & { readonly severity?: Severity };

/** A record that shows what a rule finds: lines of YAML laid over a record in which there is nothing to find. */
export interface Example {
  /** Keys of a record with their values, in YAML. */
  readonly record: string;
  /** The words marked in each finding, in the order of the record. Empty: nothing is to be found. */
  readonly finds: readonly string[];
}

/** An editorial rule. A file of `rules/` is one rule: its default export. */
export interface Check {
  /** Stable for ever: `check/NAME-OF-THE-FILE`. */
  readonly code: string;
  readonly severity: Severity;
  /** What the rule asks for, in a sentence. */
  readonly rule: string;
  /** Why, in a sentence or more. */
  readonly reason: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Codes of the languages of which the rule knows the words; undefined for rules that hold in every language. */
  readonly languages?: readonly string[];
  /** Lines of a record that break the rule, with the words found in them; the same lines put right, where it finds nothing. */
  readonly examples: { readonly wrong: Example; readonly right: string };
  /** Further records that try the rule, each a test: other forms that it must find, and near misses that it must not. */
  readonly cases?: readonly Example[];
  readonly run: (report: CheckedReport, find: (finding: Finding) => void) => void;
}
