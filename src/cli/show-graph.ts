import { findGraph, type ReportInputs } from '../build/graph.ts';
import type { Request } from '../build/request.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import { graphMermaid, mermaidSettings } from './graph-mermaid.ts';
import { graphText } from './graph-text.ts';
import { sayFaults } from './say-faults.ts';
import type { Terminal } from './terminal.ts';

/** Prints what reports are made from, or which are made from a file. */
export async function showGraph(request: Request, { options, terminal }: Call): Promise<number> {
  const pipeline = await import('../pipeline.ts');
  const of = typeof options['of'] === 'string' ? options['of'] : undefined;
  const { reports, ...faults } = await findGraph(request, of, pipeline);
  const isRefused = faults.refusals.length > 0;
  if (!isRefused) {
    const format = String(options['format']);
    const text = printed(reports, of, format);
    terminal.print(text);
    if (format === 'mermaid') sayTooLarge(text, terminal);
  }
  if (!isRefused && of !== undefined && reports.length === 0) terminal.say(`No report is made from ${of}.\n`);
  return (await sayFaults(faults, terminal, true)) ? exit.faults : exit.good;
}

/** Whoever puts the picture on a page would else learn there that it is not drawn. */
function sayTooLarge(picture: string, { say, colours }: Terminal): void {
  const settings = JSON.stringify(mermaidSettings(picture));
  if (settings === '{}') return;
  say(
    `${colours.bold(colours.yellow('warning:'))} Mermaid draws no picture as large as this one by itself.\n`,
  );
  say(`  ${colours.dim('=')} Name some reports or give --of, or draw it with these settings: ${settings}\n`);
}

function printed(reports: readonly ReportInputs[], of: string | undefined, format: string): string {
  if (format === 'json')
    return `${JSON.stringify(of === undefined ? reports : { of, reports }, undefined, 2)}\n`;
  if (format === 'mermaid') return graphMermaid(reports);
  // Whoever asks for the reports of a file wants their names, one a line, as other commands take them.
  return of === undefined ? graphText(reports) : reports.map(({ id }) => `${id}\n`).join('');
}
