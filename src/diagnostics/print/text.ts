import stringWidth from 'string-width';
import type { Diagnostic } from '../diagnostic.ts';
import { indexLines } from '../place.ts';

/** How words are coloured; each leaves its text as it is where colours are not wanted. */
export interface Colours {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly dim: (text: string) => string;
}

const widest = 100;

/**
 * Diagnostics for people: place, severity and code, what is wrong, the line with a caret, what to do.
 * `textOf` gives the text of a file by its path; without it the line is left out.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  colours: Colours,
): string {
  return diagnostics.map((diagnostic) => printDiagnostic(diagnostic, textOf, colours)).join('\n');
}

function printDiagnostic(
  diagnostic: Diagnostic,
  textOf: (file: string) => string | undefined,
  colours: Colours,
): string {
  const { place, severity, code, message, remedy, related = [] } = diagnostic;
  const colour = { error: colours.red, warning: colours.yellow, advice: colours.blue }[severity];
  const where = `${place.file}:${place.start.line}:${place.start.column}`;
  const text = textOf(place.file);
  const lines = [
    `${colours.bold(where)} ${colour(severity)} ${colours.dim(code)}`,
    `  ${message}`,
    ...(text === undefined ? [] : printLine(diagnostic, text, colours)),
    `  ${colours.dim('=')} ${remedy}`,
    ...related.map(
      (other) =>
        `  also ${other.place.file}:${other.place.start.line}:${other.place.start.column} ${other.message}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The line with a caret below the place; a place of several lines is shown to the end of its first line. */
function printLine({ place }: Diagnostic, text: string, colours: Colours): readonly string[] {
  const number = String(place.start.line);
  const line = indexLines(text).lineText(place.start.line);
  const start = place.start.column - 1;
  const end = place.end.line === place.start.line ? place.end.column - 1 : line.length;
  const clip = clipAround(line, start, Math.max(end, start + 1));
  const before = expandTabs(clip.text.slice(0, clip.start));
  const marked = expandTabs(clip.text.slice(clip.start, clip.end));
  const caret = `${' '.repeat(stringWidth(before))}${'^'.repeat(Math.max(1, stringWidth(marked)))}`;
  const margin = ' '.repeat(number.length);
  return [
    colours.dim(`${margin} |`),
    `${colours.dim(`${number} |`)} ${expandTabs(clip.text)}`,
    `${colours.dim(`${margin} |`)} ${colours.red(caret)}`,
  ];
}

/** Cuts a long line down to what stands around the place. Offsets are those of the place in what is left. */
function clipAround(line: string, start: number, end: number): { text: string; start: number; end: number } {
  if (line.length <= widest) return { text: line, start, end };
  const from = Math.max(0, Math.min(start - 30, line.length - widest));
  const until = Math.min(line.length, from + widest);
  const lead = from > 0 ? '…' : '';
  const tail = until < line.length ? '…' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${line.slice(from, until)}${tail}`,
    start: start + shift,
    end: Math.min(end, until) + shift,
  };
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', '    ');
}
