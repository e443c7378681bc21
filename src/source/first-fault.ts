import type { YAMLError } from 'yaml';
import { beginOfLine, lineAt, lineOf } from './line-at.ts';
import { openingBracket } from './opening-bracket.ts';
import { openingQuote } from './opening-quote.ts';
import { parseDocument } from './parse-document.ts';
import { slipOfLine } from './slips-of-lines.ts';

/** A fault that the parser found, and the line that is meant, from 1. */
export interface FaultAt {
  readonly fault: YAMLError;
  readonly line: number;
}

/** The first fault of a text that keeps it from being read; undefined where there is none. */
export function firstFaultOf(text: string): FaultAt | undefined {
  const document = parseDocument(text);
  return document && firstOf(document.errors, text);
}

/** The first of some faults, by what is meant. A key that is there twice keeps nothing from being read, unless it is no key. */
export function firstOf(faults: readonly YAMLError[], text: string): FaultAt | undefined {
  let first: { readonly fault: YAMLError; readonly at: number } | undefined;
  const sought = new Set<string>();
  for (const fault of faults) {
    const search = searchOf(fault);
    // The first of those that name the end of the file or of a line is looked for; to look for all would take time without end.
    if (search !== undefined && sought.has(search)) continue;
    if (search !== undefined) sought.add(search);
    if (search === undefined && first !== undefined && fault.pos[0] >= first.at) continue;
    if (fault.code === 'DUPLICATE_KEY' && !showsSlip(fault, text)) continue;
    const at = openingQuote(fault, text) ?? openingBracket(fault, text)?.at ?? fault.pos[0];
    if (first === undefined || at < first.at) first = { fault, at };
  }
  if (first === undefined) return undefined;
  return { fault: first.fault, line: lineOf(text, beginOfLine(first.at, text)) };
}

/** What has to be looked for, because the parser names another place; undefined where it names the place. */
function searchOf({ message }: YAMLError): string | undefined {
  return /closing ["']quote|end with a [\]}]/.exec(message)?.[0];
}

function showsSlip({ pos: [at] }: YAMLError, text: string): boolean {
  const start = beginOfLine(at, text);
  return slipOfLine(lineAt(text, start), start) !== undefined;
}
