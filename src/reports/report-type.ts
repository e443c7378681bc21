import type { Archive, Entry, EntryKind } from '../archive/archive.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { DocumentProperties } from '../document/nodes.ts';
import type { House, Language } from '../house/house.ts';
import type { Prose, View } from '../view/view.ts';

/** What a report is made from. */
export interface ReportContext {
  readonly archive: Archive;
  readonly house: House;
  readonly language: Language;
  readonly diagnose: Diagnose;
  /** A record in the language of the report: the record itself where that is the language of its text. */
  readonly inLanguage: <Contents>(entry: Entry<Contents>) => Entry<Contents>;
}

/** What a record gives to a template. */
export interface ReportView {
  /** What the template may say. */
  readonly view: View;
  /** Texts of the record in place of phrases of the house. */
  readonly wording: ReadonlyMap<string, Prose>;
  readonly footnotes: ReadonlyMap<string, Prose>;
  /** What references to an ID print where that is no computed number: the code of a document. */
  readonly names: ReadonlyMap<string, string>;
  /** The properties of the file; its title comes from the phrase `document-title`. */
  readonly properties: Omit<DocumentProperties, 'title'>;
  /** IDs of further records that the report is made from: where one of them changes, so may the report. */
  readonly members: readonly string[];
  /** Names of the texts that are taken from other records, by the IDs of those; left out where there are none. */
  readonly memberTexts?: ReadonlyMap<string, readonly string[]>;
}

/** What the list of reports shows of a record, and what is known before a view is made. */
export interface ReportFacts {
  readonly group: string;
  /** The language of the text, BCP 47. */
  readonly language: string;
  /** The languages in which the report is issued, that of the original first; left out where it is one only. */
  readonly languages?: readonly string[];
  /** ISO day. */
  readonly date: string;
  readonly status: 'draft' | 'final';
  /** The number of its revision; left out for the first edition. */
  readonly revision?: number;
  /** Whether a document is made of the record; if not, why, in a sentence. */
  readonly unbuildable?: string;
}

/** Texts of a record that its own document does not hold, with the footnotes that they may name. */
export interface FurtherTexts {
  readonly texts: readonly Prose[];
  readonly footnotes: ReadonlyMap<string, Prose>;
}

/** A kind of report. Found in `report-types.ts`; its structure is `templates/HOUSE/NAME.mustache`. */
export interface ReportType {
  readonly name: string;
  /** The folder of its records and their schema. */
  readonly records: EntryKind;
  /** Whether it is made of its members as wholes, and not only of their heads (`archive/outline.ts`). */
  readonly assembles?: true;
  readonly facts: (entry: Entry<unknown>, archive: Archive) => ReportFacts;
  /** Texts that its own document does not hold; none where it is left out. Only the editorial rules read them. */
  readonly furtherTexts?: (entry: Entry<unknown>) => FurtherTexts;
  /** Undefined where something that the record refers to was refused, as was said when it was read. */
  readonly view: (entry: Entry<unknown>, context: ReportContext) => ReportView | undefined;
}
