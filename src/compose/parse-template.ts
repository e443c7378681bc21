import Mustache from 'mustache';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { templateFaults } from './template-faults.ts';
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
  const faults = templateFaults(template.text);
  for (const { start, end, message, remedy } of faults)
    diagnose({
      code: 'template/syntax',
      severity: 'error',
      message,
      remedy,
      place: template.locate(start, end),
    });
  if (faults.length > 0) return undefined;
  try {
    return Mustache.parse(template.text) as unknown as readonly TemplateToken[];
  } catch (fault) {
    diagnose(syntaxFault(template, fault instanceof Error ? fault.message : String(fault)));
    return undefined;
  }
}

/** A fault that only Mustache finds: of a template that sets delimiters of its own. */
function syntaxFault(template: TemplateText, message: string): Parameters<Diagnose>[0] {
  const offset = Math.min(Number(/ at (\d+)$/.exec(message)?.[1] ?? 0), template.text.length);
  return {
    code: 'template/syntax',
    severity: 'error',
    message: `The template cannot be read from here on: ${message.replace(/ at \d+$/, '')}.`,
    remedy: 'Write each {{#name}} with its {{/name}}, and each {{ with its }}.',
    place: template.locate(offset, offset + 1),
  };
}
