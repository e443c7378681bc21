import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ReportResult, RunResult } from '../build/run-result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Call } from './command.ts';

/** Appends a table of what became of each report to the file that `--summary` names, as Markdown, for CI to show. */
export async function writeRunSummary(
  { reports, diagnostics, stale }: RunResult,
  { options, directory }: Call,
): Promise<void> {
  const file = options['summary'];
  if (typeof file !== 'string') return;
  const own = new Set(reports.flatMap((report) => report.diagnostics));
  const others = diagnostics.filter((diagnostic) => !own.has(diagnostic));
  const lines = [
    '| document | pages | errors | warnings | advice | files |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...reports.map(rowOf),
    '',
    ...(others.length > 0 ? [`Findings in other files: ${others.length}.`, ''] : []),
    ...stale.map(({ path, state }) => `- \`${path}\`: ${state}`),
    '',
  ];
  await appendFile(resolve(directory, file), `${lines.join('\n')}\n`);
}

function rowOf({ id, pages, diagnostics, state }: ReportResult): string {
  const count = (severity: Diagnostic['severity']): string =>
    String(diagnostics.filter((diagnostic) => diagnostic.severity === severity).length);
  const cells = [id, pages ?? '', count('error'), count('warning'), count('advice'), state];
  return `| ${cells.join(' | ')} |`;
}
