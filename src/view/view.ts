import type { Place } from '../diagnostics/place.ts';

/*
 * What a template may say: names with values. A value never becomes template or markup text: it travels through
 * the template as a token and is put in as what it is.
 */

/** Literal characters, and where they were written. */
export interface TextValue {
  readonly valueKind: 'text';
  readonly text: string;
  readonly origin?: Place;
  /** BCP 47 language, where it is another one than the report's. */
  readonly language?: string;
}

/** A text of a record in the markup of texts, parsed by itself. */
export interface Prose {
  readonly valueKind: 'prose';
  readonly text: string;
  /** Where a part of the text was written; offsets in `text`. */
  readonly locate: (start: number, end: number) => Place;
  /** BCP 47 language of the text from an offset on, where it is another one than the report's. */
  readonly languageAt?: (offset: number) => string | undefined;
  /** Whether the text may have titles of sections (`# Title`), as the text of an annex may. */
  readonly sections?: boolean;
}

/** A picture of the data folder. `style` names an image style of the house. */
export interface PictureValue {
  readonly valueKind: 'picture';
  readonly file: string;
  readonly alternative: string;
  readonly style: string;
}

/** The number of the page, known only when pages are made. */
export interface PageNumberValue {
  readonly valueKind: 'page-number';
}

/** A partial of the house to be put in here: the template of a standard section, named by a record. */
export interface PartialValue {
  readonly valueKind: 'partial';
  readonly name: string;
  /** Where the record names it; all of the record where it leaves the choice to the kind of report. */
  readonly origin: Place;
  /** Whether the record itself names it. */
  readonly isNamed: boolean;
}

/** A phrase of the language folder to be put in here, named by a record. */
export interface PhraseValue {
  readonly valueKind: 'phrase';
  readonly name: string;
  readonly origin: Place;
  readonly isNamed: boolean;
}

/** A value that knows more than its characters: where it was written, or what is to be made of it. */
export type SingleValue = TextValue | Prose | PictureValue | PageNumberValue | PartialValue | PhraseValue;

/** Whatever a name of a view may stand for. */
export type ViewValue = string | number | boolean | null | SingleValue | readonly ViewValue[] | View;

/** Under this key a view may tell where in the data it was decided what its names stand for. */
export const decidedAt = Symbol('decided at');

/** Where in the data it was decided what a name stands for, as far as that is one place. */
export type DecidedAt = (name: string) => Place | undefined;

/** Names with values. A name without a value is `null`, never left out: a name left out is a fault of a template. */
export interface View {
  readonly [name: string]: ViewValue;
  readonly [decidedAt]?: DecidedAt;
}

/** Whether a value is one that a template prints, not one with names below it. */
export function isSingleValue(value: ViewValue): value is SingleValue {
  return typeof value === 'object' && value !== null && 'valueKind' in value;
}
