import Mustache from 'mustache';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { TemplateText } from './template-text.ts';
import { tokenCharacters } from './tokens.ts';

/** A token of a parsed template: kind, text or name, start, end, and for sections the tokens inside. */
export type TemplateToken = readonly [
  kind: string,
  value: string,
  start: number,
  end: number,
  children?: readonly TemplateToken[],
];

const parsedTemplates = new WeakMap<TemplateText, readonly TemplateToken[]>();

/** Parses a template, once for all documents; a fault of its syntax is diagnosed at its line. */
export function parseTemplate(
  template: TemplateText,
  diagnose: Diagnose,
): readonly TemplateToken[] | undefined {
  const known = parsedTemplates.get(template) ?? parseAnew(template, diagnose);
  if (known !== undefined) parsedTemplates.set(template, known);
  return known;
}

function parseAnew(template: TemplateText, diagnose: Diagnose): readonly TemplateToken[] | undefined {
  const private_ = tokenCharacters.exec(template.text);
  if (private_ !== null) {
    diagnose({
      code: 'template/private-character',
      severity: 'error',
      message: 'The template holds a private-use character, which no document can show.',
      remedy: 'Delete the character.',
      place: template.locate(private_.index, private_.index + 1),
    });
    return undefined;
  }
  try {
    return Mustache.parse(template.text) as unknown as readonly TemplateToken[];
  } catch (fault) {
    diagnose(syntaxFault(template, fault instanceof Error ? fault.message : String(fault)));
    return undefined;
  }
}

function syntaxFault(template: TemplateText, message: string): Parameters<Diagnose>[0] {
  const offset = Number(/ at (\d+)$/.exec(message)?.[1] ?? 0);
  const name = /"([^"]+)"/.exec(message)?.[1] ?? '';
  const unclosed = message.startsWith('Unclosed section');
  const start = unclosed ? Math.max(0, template.text.lastIndexOf(name, offset)) : offset;
  return {
    code: 'template/syntax',
    severity: 'error',
    message: unclosed
      ? `The section {{#${name}}} is not closed.`
      : message.startsWith('Unopened section')
        ? `{{/${name}}} closes a section that is not open.`
        : 'A {{tag}} is not closed.',
    remedy: unclosed
      ? `Write {{/${name}}} where it ends.`
      : 'Write each {{#name}} with its {{/name}}, and each {{ with its }}.',
    place: template.locate(start, Math.max(start + 1, unclosed ? start + name.length : offset)),
  };
}
