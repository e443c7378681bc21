import type { YAMLError } from 'yaml';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { type LineIndex, placeOf } from '../diagnostics/place.ts';
import { yamlRemedies } from './diagnostics.ts';
import { openingQuote } from './opening-quote.ts';
import { recognizeSlip, slipOfLine } from './recognize-slip.ts';

/**
 * Tells what the YAML parser found fault with, where and in the words of an officer. What it finds after a first fault is mostly
 * the consequence of that one, and is told only where its own line shows the slip; a key that is there twice misleads nobody.
 */
export function diagnoseSyntax(
  faults: readonly YAMLError[],
  { file, text, lines }: { readonly file: string; readonly text: string; readonly lines: LineIndex },
  diagnose: Diagnose,
): void {
  for (const fault of pertinent(faults, text)) {
    const slip = isTab(fault, text) ? undefined : recognizeSlip(fault, text);
    if (slip !== undefined) {
      const { code, message, remedy, start, end } = slip;
      diagnose({ code, severity: 'error', message, remedy, place: placeOf(file, lines, start, end) });
      continue;
    }
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

function pertinent(faults: readonly YAMLError[], text: string): readonly YAMLError[] {
  const tabs = faults.filter((fault) => isTab(fault, text));
  // A tab makes the parser misread all that follows it.
  if (tabs.length > 0) return tabs;
  const [first, ...others] = faults.toSorted((one, other) => one.pos[0] - other.pos[0]);
  if (first === undefined) return [];
  const { start: at, code } = slipOfLine(first, text) ?? {};
  // Its marks enclose lines that nobody means to be one record.
  if (code === 'yaml/merge-conflict') return [first];
  const told = new Set([at]);
  const isOwn = (fault: YAMLError): boolean => {
    if (fault.code === 'DUPLICATE_KEY') return first.code === fault.code;
    const slip = slipOfLine(fault, text);
    if (slip === undefined || told.has(slip.start)) return false;
    told.add(slip.start);
    return true;
  };
  return [first, ...others.filter(isOwn)];
}

/** Whether a line that is badly indented, or read as a part of another one, begins with a tab. */
function isTab({ code, pos: [start] }: YAMLError, text: string): boolean {
  if (code === 'TAB_AS_INDENT') return true;
  return code === 'BAD_INDENT' && /^ *\t/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1));
}

/** The parser names the end of what came before; the line that is meant comes after empty lines and remarks. */
function spanOf(fault: YAMLError, text: string): { start: number; end: number } {
  const { code, pos } = fault;
  const [start, end] = pos;
  const quote = openingQuote(fault, text);
  if (quote !== undefined) return { start: quote, end: quote + 1 };
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
  if (/closing ["']quote/.test(message)) return 'This quotation mark is opened, and nowhere closed.';
  if (code === 'TAB_AS_INDENT') return 'This is not valid YAML: Tabs are not allowed as indentation.';
  const line = message.split('\n')[0] ?? message;
  return `This is not valid YAML: ${/[.!?]$/.test(line) ? line : `${line}.`}`;
}

function remedyOf({ message, pos: [start] }: YAMLError, code: string, text: string): string {
  const missing = /end with a ([\]}])/.exec(message)?.[1];
  if (missing !== undefined)
    return `Close the bracket with ${missing} at the end of what it holds, on this line or the one before.`;
  if (/closing ["']quote/.test(message))
    return 'Close it at the end of the text; a text that begins with a quotation mark of its own needs \\" within "…".';
  // What stands before is a quoted text that an apostrophe has ended: 'The group's …
  if (code === 'UNEXPECTED_TOKEN' && /[\p{L}\p{N}]'$/u.test(text.slice(0, start)))
    return "Between '…' write an apostrophe twice (''), or use ’; or put the text on lines of its own below text: |.";
  return yamlRemedies[code] ?? yamlRemedies.default;
}
