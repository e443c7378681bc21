import type { Archive, Entry } from '../archive/archive.ts';
import type { GroupFile } from '../archive/generated/group.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/nodes.ts';
import type { House, Language } from '../house/house.ts';
import type { Passage } from './passages.ts';

/**
 * What a rule sees of every record: its contents, all registers, and of other records what their heads say
 * (`archive/outline.ts`). When anything else of another record changes, what was found before is told again.
 */
export interface CheckedRecord {
  readonly entry: Entry<unknown>;
  /** The group of the meeting; undefined for reports over several groups. */
  readonly group: Entry<GroupFile> | undefined;
  readonly archive: Archive;
}

/** What a rule sees of a record of which there is a document: that, too. */
export interface CheckedReport extends CheckedRecord {
  readonly document: Document;
  /** All words of the document, paragraph by paragraph, each with the way back to where it was written. */
  readonly passages: readonly Passage[];
  readonly house: House;
  readonly language: Language;
  /** Facts of the record that no template asked for. */
  readonly unprinted: readonly UnprintedFact[];
}

/** A fact of a record that its document does not print. */
export interface UnprintedFact {
  /** Its key at the top of the record. */
  readonly key: string;
  /** The standard sections of the house that would print it. */
  readonly sections: readonly string[];
  /** The standard sections that the report prints as they are. */
  readonly standing: readonly string[];
  /** IDs of its entries. */
  readonly ids: readonly string[];
  /** Words by which a text of the record would tell it: names, numbers, sentences. */
  readonly words: readonly string[];
}

/** What a rule tells; its code and severity are those of the rule unless a finding is graver or lighter. */
export type Finding = Omit<Diagnostic, 'code' | 'severity'> & { readonly severity?: Severity };

/** A record that shows what a rule finds: lines of YAML laid over a record in which there is nothing to find. */
export interface Example {
  /** Keys of a record with their values, in YAML. */
  readonly record: string;
  /** The paragraph of the record in French, for rules that look at translations; the words found are then in it. */
  readonly translation?: string;
  /** The words marked in each finding, in the order of the record. Empty: nothing is to be found. */
  readonly finds: readonly string[];
}

/** What the other rules found in a record. */
export interface Findings {
  readonly found: readonly Diagnostic[];
  /** The codes of all rules, also of those that found nothing. */
  readonly codes: ReadonlySet<string>;
}

/** Tells of what a rule found. */
export type Find = (finding: Finding) => void;

/**
 * An editorial rule. A file of `rules/` is one rule: its default export. It has at least one of the functions whose names
 * begin with `run`, according to what it must see.
 */
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
  readonly examples: {
    readonly wrong: Example;
    readonly right: string;
    /** Beside `right`, for rules that look at translations. */
    readonly rightTranslation?: string;
  };
  /** Further records that try the rule, each a test: other forms that it must find, and near misses that it must not. */
  readonly cases?: readonly Example[];
  /**
   * Whether `run` looks at words alone, passage by passage. It is then run also on texts of a record that its document
   * does not hold: results of a meeting of which no document is made, words for the report over several meetings.
   */
  readonly texts?: true;
  /** Looks at a document. Not called where none is made of a record, or none can be made because of other faults. */
  readonly run?: (report: CheckedReport, find: Find) => void;
  /** Looks at what a record says, whether or not a document is made of it. */
  readonly runOnRecord?: (record: CheckedRecord, find: Find) => void;
  /** Looks at all records together; called once an archive. What it finds is told where the record of its place is. */
  readonly runOnArchive?: (archive: Archive, find: Find) => void;
  /** Looks at what the other rules found in a record; called last. */
  readonly runOnFindings?: (record: CheckedRecord, findings: Findings, find: Find) => void;
}
