import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Refused, ReportPrinter } from './report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' };

/**
 * Workflow commands of GitHub Actions, which put each diagnostic as an annotation on its line. What a record accepts is
 * left out: an annotation cannot be told apart from an open one. A refusal is an annotation of the run.
 */
const printGithub: ReportPrinter = ({ diagnostics, refusals }) =>
  [
    ...refusals.map((refusal) => `::error::${wordsOf(refusal)}\n`),
    ...diagnostics
      .filter(({ accepted }) => accepted === undefined)
      .map((diagnostic) => `${commandOf(diagnostic)}\n`),
  ].join('');

export default printGithub;

function commandOf({ severity, place, code, ...words }: Diagnostic): string {
  const { file, start, end } = place;
  // GitHub marks columns only within one line, and its end column is part of the range.
  const columns =
    start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
  const properties = { file, line: start.line, endLine: end.line, ...columns, title: code };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${levels[severity]} ${written.join(',')}::${wordsOf(words)}`;
}

function wordsOf({ message, remedy }: Refused): string {
  return escapeData(`${message}\n${remedy}`);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
