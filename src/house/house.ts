import type { Place } from '../diagnostics/place.ts';
import type { Path } from '../source/source-file.ts';
import type { HouseFile } from './generated/house.ts';
import type { Forms } from './generated/names.ts';
import type { WordingFile } from './generated/wording.ts';
import type { HouseFont } from './read-fonts.ts';
import type { Style } from './style.ts';

/** A template, a partial or a phrase: its text, and where each part of it was written. */
export interface HouseText {
  readonly name: string;
  readonly text: string;
  readonly locate: (start: number, end: number) => Place;
}

/** A name and the other forms that it has: after a word that it belongs to, in a sentence, of a woman. */
export type Name = Forms;

/** What a house says in one language. */
export interface Language {
  /** BCP 47 code, the name of the folder: `en`. */
  readonly code: string;
  readonly wording: WordingFile;
  /** Names of bodies, places and people, by the name that registers give. */
  readonly names: ReadonlyMap<string, Name>;
  /** The path of a file of the language by its name (`wording`, `names`, a kind of report), for messages. */
  readonly fileOf: (name: string) => string;
  /** The path that a file of the language has in the house itself, where it is to say what a house that it extends does not. */
  readonly ownFileOf: (name: string) => string;
  /** The phrases of a kind of report, and the labels for all kinds, by name. */
  readonly phrases: (report: string) => ReadonlyMap<string, HouseText>;
  /** The kinds of report that the language has phrases for. */
  readonly reports: ReadonlySet<string>;
  /** Those of them whose phrases have faults, which were told: no report is made of what is left of them. */
  readonly refusedReports: ReadonlySet<string>;
  /** The keys below a path in a file of the language. */
  readonly keysIn: (file: string, path: Path) => readonly string[];
  /** Where a key stands in a file of the language. */
  readonly placeOfKey: (file: string, path: Path) => Place;
}

/** A house: how its documents look and read. Read once and never changed. */
export interface House {
  readonly name: string;
  readonly file: HouseFile;
  readonly style: Style;
  readonly languages: ReadonlyMap<string, Language>;
  /** Languages that are there but were refused: what asks for them is not diagnosed again. */
  readonly refusedLanguages: ReadonlySet<string>;
  /** The folder that seems to be that of a language which the house does not have, under another name. */
  readonly misnamedFolder: (language: string) => string | undefined;
  /** The structure of a kind of report; that of the language where it has one of its own. */
  readonly template: (report: string, language: string) => HouseText | undefined;
  /** Its own fonts, by name. */
  readonly fonts: ReadonlyMap<string, HouseFont>;
  /** The kinds of report for which it has a structure in its own folder, or in that of a house that it extends. */
  readonly reports: ReadonlySet<string>;
  readonly partials: ReadonlyMap<string, HouseText>;
  /** The files that a kind of report in a language is made from, by their paths in the templates folder. */
  readonly files: (report: string, language: string) => readonly string[];
  /** The path for messages of a file in the folder of the house, whether or not it is there. */
  readonly pathOf: (name: string) => string;
  /** Where a key of its `house.yaml` or `style.yaml` stands. */
  readonly placeOfKey: (file: 'house' | 'style', path: Path) => Place;
}
