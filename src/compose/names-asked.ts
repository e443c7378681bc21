import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { parseTemplate, type TemplateToken } from './parse-template.ts';
import type { TemplateText, TemplateTexts } from './template-text.ts';

/**
 * All names that a template may ask for, with the partials and phrases that it puts in, each up to its first dot: whichever
 * values there are. What is wrong with a template is told when a report is made with it.
 */
export function namesAsked(template: TemplateText, texts: TemplateTexts): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<TemplateText>();
  const include = (text: TemplateText | undefined): void => {
    if (text === undefined || seen.has(text)) return;
    seen.add(text);
    walk(parseTemplate(text, silent) ?? []);
  };
  const walk = (tokens: readonly TemplateToken[]): void => {
    for (const [kind, value, , , children] of tokens) {
      if (kind === '>') include(texts.partial(value));
      else if (value.startsWith('phrase.')) include(texts.phrase(value.slice('phrase.'.length)));
      else if (kind !== 'text') names.add(value.split('.')[0] ?? '');
      if (children !== undefined) walk(children);
    }
  };
  include(template);
  return names;
}

const silent: Diagnose = () => undefined;
