import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { htmlCharacter, htmlTag, remedyOfCharacter, remedyOfTag } from '../source/html.ts';
import type { TemplateText } from './template-text.ts';

interface Found {
  readonly start: number;
  readonly words: string;
  readonly remedy: string;
}

/** Templates are the same for all documents: each is gone through once, and told of with each document. */
const known = new WeakMap<TemplateText, readonly Found[]>();

/** Tells of HTML in a text of the house: it would be printed as it stands, in every report. */
export function diagnoseHtml(template: TemplateText, diagnose: Diagnose): void {
  const found = known.get(template) ?? htmlIn(template.text);
  known.set(template, found);
  for (const { start, words, remedy } of found)
    diagnose({
      code: 'template/html',
      severity: 'warning',
      message: 'This is HTML, which is printed as it stands.',
      remedy,
      place: template.locate(start, start + words.length),
    });
}

function htmlIn(text: string): readonly Found[] {
  // Remarks are printed nowhere.
  const printed = text.replace(/\{\{![^]*?\}\}/g, (remark) => ' '.repeat(remark.length));
  const find = (pattern: RegExp, remedyOf: (words: string) => string): readonly Found[] =>
    [...printed.matchAll(pattern)].map(({ 0: words, index }) => ({
      ...{ start: index, words },
      remedy: remedyOf(words),
    }));
  return [...find(htmlTag, remedyOfTag), ...find(htmlCharacter, remedyOfCharacter)].sort(
    (one, other) => one.start - other.start,
  );
}
