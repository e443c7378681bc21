import type { Place } from '../diagnostics/place.ts';

/** A template, partial or phrase: its text, and where each part of it was written. */
export interface TemplateText {
  readonly name: string;
  readonly text: string;
  readonly locate: (start: number, end: number) => Place;
}

/** Looks up the texts of a house in one language. */
export interface TemplateTexts {
  readonly partial: (name: string) => TemplateText | undefined;
  readonly phrase: (name: string) => TemplateText | undefined;
  readonly partialNames: () => readonly string[];
  readonly phraseNames: () => readonly string[];
}
