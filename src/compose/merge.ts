import Mustache from 'mustache';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Decided } from '../document/nodes.ts';
import type { Prose, View } from '../view/view.ts';
import type { TemplateText, TemplateTexts } from './template-text.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { parseTemplate } from './parse-template.ts';
import { type OnAsked, ValueContext } from './value-context.ts';
import { ValueWriter } from './value-writer.ts';

/** A merged text: the template's own words, tokens for the values, and the way back to the template. */
export interface Merged {
  readonly text: string;
  readonly tokens: Tokens;
  readonly locate: (start: number, end: number) => Place;
  /** Where in the data it was decided what a part of the text says; nothing unless it was asked to be noted. */
  readonly decided: (start: number, end: number) => Decided;
}

/** What a merge needs besides template and view. */
export interface MergeOptions {
  readonly texts: TemplateTexts;
  /** Texts of a record that stand in place of phrases, by the phrases' names. */
  readonly wording: ReadonlyMap<string, Prose>;
  readonly diagnose: Diagnose;
  /** Hears of each name of the view, without what stands below it, that the template asks for. */
  readonly onAsked?: OnAsked | undefined;
  /** Whether it is noted where in the data it was decided what is said. */
  readonly notesDecisions?: boolean | undefined;
}

/** Merges a view into a template. Values do not become text: they stand in it as tokens. */
export function merge(template: TemplateText, view: View, options: MergeOptions): Merged {
  const tokens = createTokens();
  const writer = new ValueWriter(tokens, options);
  const parsed = parseTemplate(template, options.diagnose);
  if (parsed !== undefined)
    writer.write(parsed, template, new ValueContext(view, undefined, options.onAsked));
  return {
    ...{ text: writer.text(), tokens, locate: writer.locator(template) },
    decided: (start, end) => writer.decided(start, end),
  };
}

// Values are never escaped as HTML: they do not pass through Mustache's own output at all.
Mustache.escape = (text: string) => text;
