import type { YAMLError } from 'yaml';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { type LineIndex, placeOf } from '../diagnostics/place.ts';
import { yamlRemedies } from './diagnostics.ts';

/** Tells what the YAML parser found fault with, where and in the words of an officer. */
export function diagnoseSyntax(
  faults: readonly YAMLError[],
  { file, text, lines }: { readonly file: string; readonly text: string; readonly lines: LineIndex },
  diagnose: Diagnose,
): void {
  const tabs = faults.filter((fault) => isTab(fault, text));
  // A tab makes the parser misread all that follows it.
  for (const fault of tabs.length > 0 ? tabs : faults) {
    const { start, end } = spanOf(fault, text);
    const code = isTab(fault, text) ? 'TAB_AS_INDENT' : fault.code;
    diagnose({
      code: `yaml/${code.toLowerCase().replaceAll('_', '-')}`,
      severity: 'error',
      message: messageOf(fault, code),
      remedy: remedyOf(fault, code, text),
      place: placeOf(file, lines, start, end),
    });
  }
}

/** Whether a line that is badly indented, or read as a part of another one, begins with a tab. */
function isTab({ code, pos: [start] }: YAMLError, text: string): boolean {
  if (code === 'TAB_AS_INDENT') return true;
  return code === 'BAD_INDENT' && /^ *\t/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1));
}

/** The parser names the end of what came before; the line that is meant comes after empty lines and remarks. */
function spanOf({ code, pos: [start, end] }: YAMLError, text: string): { start: number; end: number } {
  if (code !== 'BAD_INDENT' || isFlow(text, start)) return { start, end };
  const passed = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)+/.exec(text.slice(start))?.[0].length ?? 0;
  if (passed === 0) return { start, end };
  const line = /^[ \t]*([^\n:]*:?)/.exec(text.slice(start + passed));
  return { start: start + passed, end: start + passed + (line?.[0].trimEnd().length ?? 0) };
}

function isFlow(text: string, start: number): boolean {
  return /^[\]},]/.test(text.slice(start));
}

function messageOf({ message }: YAMLError, code: string): string {
  if (code === 'MULTIPLE_DOCS') return 'The line --- ends the record; what comes after it would be lost.';
  if (code === 'TAB_AS_INDENT') return 'This is not valid YAML: Tabs are not allowed as indentation.';
  const line = message.split('\n')[0] ?? message;
  return `This is not valid YAML: ${/[.!?]$/.test(line) ? line : `${line}.`}`;
}

function remedyOf({ message, pos: [start] }: YAMLError, code: string, text: string): string {
  const missing = /end with a ([\]}])/.exec(message)?.[1];
  if (missing !== undefined)
    return `Close the bracket with ${missing} at the end of what it holds, on this line or the one before.`;
  // What stands before is a quoted text that an apostrophe has ended: 'The group's …
  if (code === 'UNEXPECTED_TOKEN' && /[\p{L}\p{N}]'$/u.test(text.slice(0, start)))
    return "Between '…' write an apostrophe twice (''), or use ’; or put the text on lines of its own below text: |.";
  return yamlRemedies[code] ?? yamlRemedies.default;
}
