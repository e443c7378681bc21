import type { YAMLError } from 'yaml';
import { blankLineAbove } from './blank-line-above.ts';
import { yamlRemedies } from './diagnostics.ts';
import type { FaultAt } from './first-fault.ts';
import { unquotedText } from './first-sign.ts';
import { beginOfLine, lineAt } from './line-at.ts';
import { lineOutsideText } from './line-outside-text.ts';
import { openingQuote } from './opening-quote.ts';
import { inBrackets, recognizeSlip, unclosedQuote } from './recognize-slip.ts';
import { shiftedLine } from './shifted-line.ts';
import type { SchemaHints } from './schema-hints.ts';
import type { Slip } from './slip.ts';
import { tabAtBegin } from './tabs.ts';
import { textAboveKeys } from './text-above-keys.ts';
import { textBelowKey } from './text-below-key.ts';
import { valueAboveLines } from './value-above-lines.ts';
import { bulletOfLine } from './word-bullet.ts';

/** What helps to tell what is meant. */
interface Aids {
  /** Whether the file can be read further when a slip is put right: what may as well be something else is only told then. */
  readonly isMended: (slip: Slip) => boolean;
  /** False where the file is too long for that. */
  readonly isTried: boolean;
  readonly hints: SchemaHints | undefined;
}

/** The slip behind a fault of the parser, in the words of an officer. */
export function syntaxSlip({ fault, line }: FaultAt, text: string, { isMended, isTried, hints }: Aids): Slip {
  const proven = (slip: Slip | undefined): Slip | undefined => (slip && isMended(slip) ? slip : undefined);
  const start = beginOfLine(fault.pos[0], text);
  return (
    tabAtBegin(fault, text) ??
    blankLineAbove(fault, text) ??
    (isAboutQuote(fault) ? parserSlip(fault, text) : undefined) ??
    proven(isTried ? lineOutsideText(fault, text) : undefined) ??
    proven(inBrackets(fault, text)) ??
    proven(bulletOfLine(lineAt(text, start), start)) ??
    proven(isTried ? textBelowKey(fault, text) : undefined) ??
    proven(isTried ? textAboveKeys(fault, text, hints) : undefined) ??
    proven(isTried ? valueAboveLines(fault, text) : undefined) ??
    recognizeSlip(fault, text) ??
    (endsAtApostrophe(fault, text) ? parserSlip(fault, text) : undefined) ??
    quotable(unquotedText(fault, text), proven) ??
    (isTried && fault.code !== 'MULTIPLE_DOCS' ? shiftedLine(text, line - 1) : undefined) ??
    (isTried ? valueAboveLines(fault, text) : undefined) ??
    parserSlip(fault, text)
  );
}

/** That a text holds a colon and a space can be seen; of a sign only the parser can say that it is wrong where it stands. */
function quotable(slip: Slip | undefined, proven: (slip: Slip) => Slip | undefined): Slip | undefined {
  return slip?.code === 'yaml/first-sign' ? proven(slip) : slip;
}

/** A fault as the parser tells it. */
export function parserSlip(fault: YAMLError, text: string): Slip {
  const { start, end } = spanOf(fault, text);
  return {
    code: `yaml/${fault.code.toLowerCase().replaceAll('_', '-')}`,
    message: messageOf(fault),
    remedy: remedyOf(fault, text),
    start,
    end,
    ...(isAboutQuote(fault) && { mends: unclosedQuote(start, text) }),
    ...(fault.code === 'MULTIPLE_DOCS' && { mends: goesOn(start, text) }),
  };
}

function isAboutQuote({ message }: YAMLError): boolean {
  return /closing ["']quote/.test(message);
}

/** Whether what stands before is a quoted text that an apostrophe has ended: 'The group's … */
function endsAtApostrophe({ code, pos: [start] }: YAMLError, text: string): boolean {
  return code === 'UNEXPECTED_TOKEN' && /[\p{L}\p{N}]'$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** A line --- within a record is left out. Where what follows has the same keys, it is another record. */
function goesOn(at: number, text: string): NonNullable<Slip['mends']> {
  const start = text.indexOf('---', at);
  const keysOf = (part: string): string[] => Array.from(part.matchAll(/^[a-z][\w-]*(?=:)/gm), ([key]) => key);
  const before = new Set(keysOf(text.slice(0, start)));
  if (start < 0 || keysOf(text.slice(start)).some((key) => before.has(key))) return [];
  return [[{ start, end: start + 3, text: '#--' }]];
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

function messageOf(fault: YAMLError): string {
  if (fault.code === 'MULTIPLE_DOCS')
    return 'The line --- ends the record; what comes after it would be lost.';
  if (isAboutQuote(fault)) return 'This quotation mark is opened, and nowhere closed.';
  const line = fault.message.split('\n')[0] ?? fault.message;
  return `This is not valid YAML: ${/[.!?]$/.test(line) ? line : `${line}.`}`;
}

function remedyOf(fault: YAMLError, text: string): string {
  const missing = /end with a ([\]}])/.exec(fault.message)?.[1];
  if (missing !== undefined)
    return `Close the bracket with ${missing} at the end of what it holds, on this line or the one before.`;
  if (isAboutQuote(fault))
    return 'Close it at the end of the text; a text that begins with a quotation mark of its own needs \\" within "…".';
  if (endsAtApostrophe(fault, text))
    return "Between '…' write an apostrophe twice (''), or use ’; or put the text on lines of its own below text: |.";
  return yamlRemedies[fault.code] ?? yamlRemedies.default;
}
