import type { Diagnostic } from '../diagnostic.ts';
import { indexLines, type LineIndex, type Place } from '../place.ts';
import { excerptOf } from './excerpt.ts';
import { type MeasuredLine, measureLine } from './measured-line.ts';
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
  const lineAt = lineFinder(textOf);
  return diagnostics.map((diagnostic) => printDiagnostic(diagnostic, lineAt, colours)).join('\n');
}

/** Gives a line of a file, where its text is known. */
type LineAt = (file: string, number: number) => MeasuredLine | undefined;

/** A file, or a line, with a hundred thousand findings, which come one after the other, is taken apart once. */
function lineFinder(textOf: TextOf): LineAt {
  let lines: { readonly file: string; readonly index: LineIndex | undefined } | undefined;
  let last: { readonly number: number; readonly line: MeasuredLine | undefined } | undefined;
  return (file, number) => {
    if (lines?.file !== file) {
      const text = textOf(file);
      lines = { file, index: text === undefined ? undefined : indexLines(text) };
      last = undefined;
    }
    if (last?.number !== number)
      last = { number, line: lines.index && measureLine(lines.index.lineText(number)) };
    return last.line;
  };
}

function printDiagnostic(diagnostic: Diagnostic, lineAt: LineAt, colours: Colours): string {
  const { place, severity, code, message, remedy, related = [] } = diagnostic;
  const paint = { error: colours.red, warning: colours.yellow, advice: colours.blue }[severity];
  const margin = ' '.repeat(String(place.start.line).length);
  const line = lineAt(place.file, place.start.line);
  const lines = [
    `${colours.bold(whereOf(place))} ${paint(severity)} ${colours.dim(code)}`,
    `  ${printable(message)}`,
    ...(line === undefined ? [] : printLine(place, line, paint, colours)),
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
  line: MeasuredLine,
  paint: (text: string) => string,
  colours: Colours,
): readonly string[] {
  const until = end.line === start.line ? end.column - 1 : line.text.length;
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
