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
  for (const fault of faults) {
    if (first !== undefined && isLater(fault, first.at)) continue;
    if (fault.code === 'DUPLICATE_KEY' && !showsSlip(fault, text)) continue;
    const at = openingQuote(fault, text) ?? openingBracket(fault, text)?.at ?? fault.pos[0];
    if (first === undefined || at < first.at) first = { fault, at };
  }
  if (first === undefined) return undefined;
  return { fault: first.fault, line: lineOf(text, beginOfLine(first.at, text)) };
}

/** Whether a fault is one that stands where the parser names it, and that is after another one. */
function isLater({ message, pos: [at] }: YAMLError, other: number): boolean {
  return at >= other && !/closing ["']quote|end with a/.test(message);
}

function showsSlip({ pos: [at] }: YAMLError, text: string): boolean {
  const start = beginOfLine(at, text);
  return slipOfLine(lineAt(text, start), start) !== undefined;
}
