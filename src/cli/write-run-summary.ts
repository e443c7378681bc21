import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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
  { reports, diagnostics, stale }: RunResult,
  { options, directory }: Call,
): Promise<Refusal | undefined> {
  const file = options['summary'];
  if (typeof file !== 'string') return undefined;
  const own = new Set(reports.flatMap((report) => report.diagnostics));
  const others = diagnostics.filter((diagnostic) => isOpen(diagnostic) && !own.has(diagnostic));
  const lines = [
    '| document | pages | errors | warnings | advice | files |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...reports.map(rowOf),
    '',
    ...(others.length > 0 ? [`Findings in other files: ${others.length}.`, ''] : []),
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

function isOpen({ accepted }: Diagnostic): boolean {
  return accepted === undefined;
}

function rowOf({ id, pages, diagnostics, state }: ReportResult): string {
  const count = (severity: Diagnostic['severity']): string =>
    String(diagnostics.filter((diagnostic) => isOpen(diagnostic) && diagnostic.severity === severity).length);
  const cells = [id, pages ?? '', count('error'), count('warning'), count('advice'), state];
  return `| ${cells.join(' | ')} |`;
}
