import type { Diagnostic } from '../diagnostic.ts';
import { indexLines, type LineIndex, type Place } from '../place.ts';
import { excerptOf } from './excerpt.ts';
import { printable } from './printable.ts';

/** How words are coloured; each leaves its text as it is where colours are not wanted. */
export interface Colours {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Gives the text of a file by its path, if it is known. */
type TextOf = (file: string) => string | undefined;

/**
 * Diagnostics for people: place, severity and code, what is wrong, the line with a caret, what to do. Where `textOf`
 * knows no text the line is left out.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  colours: Colours,
): string {
  let last: { readonly file: string; readonly lines: LineIndex | undefined } | undefined;
  // A file with a hundred thousand findings, which come one after the other, is taken apart once.
  const linesOf = (file: string): LineIndex | undefined => {
    if (last?.file !== file) {
      const text = textOf(file);
      last = { file, lines: text === undefined ? undefined : indexLines(text) };
    }
    return last.lines;
  };
  return diagnostics.map((diagnostic) => printDiagnostic(diagnostic, linesOf, colours)).join('\n');
}

function printDiagnostic(
  diagnostic: Diagnostic,
  linesOf: (file: string) => LineIndex | undefined,
  colours: Colours,
): string {
  const { place, severity, code, message, remedy, related = [] } = diagnostic;
  const paint = { error: colours.red, warning: colours.yellow, advice: colours.blue }[severity];
  const margin = ' '.repeat(String(place.start.line).length);
  const index = linesOf(place.file);
  const lines = [
    `${colours.bold(whereOf(place))} ${paint(severity)} ${colours.dim(code)}`,
    `  ${printable(message)}`,
    ...(index === undefined ? [] : printLine(place, index, paint, colours)),
    `${margin} ${colours.dim('=')} ${printable(remedy)}`,
    ...related.map((other) => `${margin} also ${whereOf(other.place)} ${printable(other.message)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function whereOf({ file, start }: Place): string {
  return `${printable(file)}:${start.line}:${start.column}`;
}

/** The line with a caret below the range; a range of several lines is shown to the end of its first one. */
function printLine(
  { start, end }: Place,
  index: LineIndex,
  paint: (text: string) => string,
  colours: Colours,
): readonly string[] {
  const line = index.lineText(start.line);
  const until = end.line === start.line ? end.column - 1 : line.length;
  const excerpt = excerptOf(line, start.column - 1, until);
  const number = String(start.line);
  const margin = ' '.repeat(number.length);
  const caret = `${' '.repeat(excerpt.column)}${paint('^'.repeat(excerpt.width))}`;
  return [
    colours.dim(`${margin} |`),
    `${colours.dim(`${number} |`)} ${excerpt.text}`.trimEnd(),
    `${colours.dim(`${margin} |`)} ${caret}`,
  ];
}
