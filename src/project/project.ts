import type { Archive, Entry } from '../archive/archive.ts';
import type { House } from '../house/house.ts';
import type { ReportType } from '../reports/report-type.ts';

/** A file as it was read. */
export interface ProjectFile {
  /** Relative to where the user stands, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All that a run reads, by paths in the three folders, with `/`. */
export interface ProjectFiles {
  /** `meetings/cwg-cop-15.yaml`, `groups/emblem.png`. */
  readonly data: ReadonlyMap<string, ProjectFile>;
  /** `itu/outcome.mustache`. */
  readonly templates: ReadonlyMap<string, ProjectFile>;
  /** `meeting.schema.json`. */
  readonly schemas: ReadonlyMap<string, ProjectFile>;
  /** Files of the data folder that are there but could not be read, as was said, with the paths that messages give them. */
  readonly unread?: ReadonlyMap<string, string>;
}

/** A record in the list of reports. */
export interface ReportEntry {
  readonly id: string;
  /** The kind of report, or `results` where no document is made of the record. */
  readonly kind: string;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
  readonly status: 'draft' | 'final';
  /** BCP 47 language of the report. */
  readonly language: string;
  /** The record of which it is a translation. */
  readonly original?: string;
  /** The number of its revision; left out for the first edition. */
  readonly revision?: number;
  /** Path of the record. */
  readonly file: string;
  readonly buildable: boolean;
}

/** What a run is told beside its files. */
export interface ProjectSettings {
  /**
   * Seconds since 1970-01-01T00:00:00Z that the properties of files give as their time, in place of the day of the
   * document (the variable `SOURCE_DATE_EPOCH`, as reproducible-builds.org specifies it).
   */
  readonly sourceDateEpoch?: number;
  /** Whether texts without a translation may stand in the language of the original. */
  readonly allowsUntranslated?: boolean;
}

/** A record, or a record in another language. */
export interface ProjectRecord {
  readonly entry: Entry<unknown>;
  /** The name of its kind of report. */
  readonly type: string;
  /** Where it is in another language than it was written in: the record as it was written. */
  readonly original?: Entry<unknown>;
  /** That language, BCP 47. */
  readonly language?: string;
}

/** Everything read, checked and resolved: what reports are made from. Never changed. */
export interface Project {
  readonly files: ProjectFiles;
  readonly settings: ProjectSettings;
  /** Sorted by ID. */
  readonly reports: readonly ReportEntry[];
  readonly archive: Archive;
  readonly houses: ReadonlyMap<string, House>;
  readonly types: ReadonlyMap<string, ReportType>;
  /** The records by ID; those in other languages under names such as `cwg-cop-15.fr`. */
  readonly records: ReadonlyMap<string, ProjectRecord>;
}
