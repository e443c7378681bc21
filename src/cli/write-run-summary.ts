import { appendFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { errorCode, meaningOfCode } from '../build/error-code.ts';
import type { Refusal } from '../build/refusal.ts';
import type { ReportResult, RunResult } from '../build/run-result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Call } from './command.ts';

/**
 * Appends a table of what became of each report to the file that `--summary` names, as Markdown, for CI to show. Says why
 * where that cannot be written.
 */
export async function writeRunSummary(
  { reports, diagnostics, refusals, stale }: RunResult,
  { options, directory }: Call,
): Promise<Refusal | undefined> {
  const file = options['summary'];
  if (typeof file !== 'string') return undefined;
  const own = new Set(reports.flatMap((report) => report.diagnostics));
  const others = diagnostics.filter((diagnostic) => isOpen(diagnostic) && !own.has(diagnostic));
  const lines = [
    ...tableOf(reports, others, options['check'] === true ? comparedStates : {}),
    ...refusals.flatMap(({ message }) => [escapeMarkdown(message), '']),
    ...(reports.length + refusals.length === 0 ? ['No document had to be made.', ''] : []),
    ...listOf(others),
    ...stale.map(({ path, state }) => `- \`${path}\`: ${state}`),
    '',
  ];
  try {
    await appendFile(resolve(directory, file), `${lines.join('\n')}\n`);
    return undefined;
  } catch (fault) {
    const code = errorCode(fault);
    if (code === undefined) throw fault;
    return {
      message: `The summary "${file}" cannot be written: ${meaningOfCode(code)}.`,
      remedy: 'Say with --summary where else to write it.',
    };
  }
}

function tableOf(
  reports: readonly ReportResult[],
  others: readonly Diagnostic[],
  states: States,
): readonly string[] {
  if (reports.length === 0) return [];
  const head = [
    '| document | pages | errors | warnings | advice | files |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
  ];
  return [...head, ...reports.map((report) => rowOf(report, others, states)), ''];
}

/** What is said in place of what became of a report. */
type States = Partial<Record<ReportResult['state'], string>>;

/** Where a folder is compared, nothing is written. */
const comparedStates: States = { written: 'not as the data says' };

/** No more than can be gone through at a glance. */
const mostListed = 20;

/** What was found in files that have no line in the table: a record that cannot be read has none. */
function listOf(others: readonly Diagnostic[]): readonly string[] {
  if (others.length === 0) return [];
  const listed = others.slice(0, mostListed).map(({ severity, place, message }) => {
    const text = escapeMarkdown(message.replaceAll(/\s+/g, ' '));
    return `- ${severity} in \`${place.file}\`, line ${place.start.line}: ${text}`;
  });
  const left = others.length - listed.length;
  return [
    `Found when the files were read: ${others.length}.`,
    '',
    ...listed,
    ...(left > 0 ? [`- and ${left} more`] : []),
    '',
  ];
}

/** What a user typed stands in a message as it is. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|]/g, '\\$&');
}

function isOpen({ accepted }: Diagnostic): boolean {
  return accepted === undefined;
}

function rowOf(
  { id, pages, diagnostics, state }: ReportResult,
  others: readonly Diagnostic[],
  { [state]: text = state }: States,
): string {
  // What is wrong with a record that was refused was said when it was read.
  const own = others.filter(({ place }) => basename(place.file, '.yaml') === id);
  const found = [...diagnostics.filter(isOpen), ...own];
  const count = (severity: Diagnostic['severity']): string =>
    String(found.filter((diagnostic) => diagnostic.severity === severity).length);
  const cells = [id, pages ?? '', count('error'), count('warning'), count('advice'), text];
  return `| ${cells.join(' | ')} |`;
}
