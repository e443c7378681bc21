import type { CheckSettingsFile } from './generated/check-settings.ts';
import type { ConferencesFile } from './generated/conferences.ts';
import type { CountriesFile } from './generated/countries.ts';
import type { GlossaryFile } from './generated/glossary.ts';
import type { Entry } from './entry.ts';
import type { GroupFile } from './generated/group.ts';
import type { MeetingFile } from './generated/meeting.ts';
import type { NamesFile } from './generated/names.ts';
import type { PeopleFile } from './generated/people.ts';
import type { ResolutionsFile } from './generated/resolutions.ts';
import type { SectorsFile } from './generated/sectors.ts';
import type { SummaryFile } from './generated/summary.ts';
import type { TitlesFile } from './generated/titles.ts';
import type { TranslationFile } from './generated/translation.ts';

export type { Entry } from './entry.ts';

/** The kinds of entries, by the names of their folders. */
export interface Entries {
  readonly groups: GroupFile;
  readonly meetings: MeetingFile;
  readonly summaries: SummaryFile;
  /** The words of a group, under its ID. */
  readonly glossaries: GlossaryFile;
  /** How grave the findings of rules are for a group, under its ID. */
  readonly checks: CheckSettingsFile;
  /** Names in another language, under its code: they come before those of the house. */
  readonly names: NamesFile;
}

/** The registers, by the names of their files in `registers/`. */
export interface Registers {
  readonly people: PeopleFile;
  readonly countries: CountriesFile;
  readonly resolutions: ResolutionsFile;
  readonly conferences: ConferencesFile;
  readonly sectors: SectorsFile;
  readonly titles: TitlesFile;
}

/** A picture of the data folder. */
export interface Picture {
  readonly name: string;
  /** Its path in the data folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All that the data folder holds, never changed. Of records, which may be thousands, the outlines are held. */
export interface Archive {
  readonly entries: { readonly [Kind in keyof Entries]: ReadonlyMap<string, Entry<Entries[Kind]>> };
  readonly registers: { readonly [Kind in keyof Registers]: Entry<Registers[Kind]> };
  /** All entries by folder and ID, those of kinds that only report types added later know as well. */
  readonly others: ReadonlyMap<string, ReadonlyMap<string, Entry<unknown>>>;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Files with the name of a picture that are none, and what they are as far as that is known. */
  readonly otherPictures: ReadonlyMap<string, string | undefined>;
  /** Translations of records (`meetings/cwg-cop-15.fr.yaml`), by folder and ID of the record, then by language. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, Entry<TranslationFile>>>;
  /**
   * IDs, as `folder/ID`, of files that are there but were refused: what refers to them is not diagnosed again. A record
   * among the entries that is refused is what was valid of it: it can be checked, and no document is made of it.
   */
  readonly refused: ReadonlySet<string>;
}

/** A folder of the data folder and the schema of its files. */
export interface EntryKind {
  readonly folder: string;
  readonly schema: string;
}

/** The folders that every archive has. */
export const entryKinds: readonly EntryKind[] = [
  { folder: 'groups', schema: 'group' },
  { folder: 'meetings', schema: 'meeting' },
  { folder: 'summaries', schema: 'summary' },
  { folder: 'glossaries', schema: 'glossary' },
  { folder: 'checks', schema: 'check-settings' },
  { folder: 'names', schema: 'names' },
];
