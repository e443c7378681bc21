import { versionsOf } from '../build/languages.ts';
import { openRequest, textFinder } from '../build/open-request.ts';
import type { Request } from '../build/request.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import { sayFaults } from './say-faults.ts';
import { tableText } from './table.ts';

/** Shows the records that could be read; faults of the others are said as in a build. */
export async function listReports(request: Request, { options, terminal }: Call): Promise<number> {
  const pipeline = await import('../pipeline.ts');
  const { project, collector, files, refusals } = await openRequest(request, pipeline);
  const all = project?.reports ?? [];
  const reports = all
    .filter(({ original }) => original === undefined)
    .map((report) => ({
      ...report,
      languages: versionsOf(report.id, all, { languages: 'all' }).map(({ language }) => language),
    }));
  if (options['format'] === 'json') {
    const rows = reports.map(({ id, kind, title, date, status, languages, file, buildable }) => {
      return { id, kind, title, date, status, languages, file, buildable };
    });
    if (project !== undefined) terminal.print(`${JSON.stringify(rows, undefined, 2)}\n`);
  } else if (reports.length > 0) {
    const rows = reports.map(({ id, kind, title, date, status, languages }) => [
      ...[id, kind, title, date, status],
      languages.join(' '),
    ]);
    terminal.print(tableText([['ID', 'KIND', 'TITLE', 'DATE', 'STATUS', 'LANGUAGES'], ...rows]));
  }
  const faults = { diagnostics: collector.sorted(), refusals, textOf: textFinder(files) };
  return (await sayFaults(faults, terminal, false)) ? exit.faults : exit.good;
}
