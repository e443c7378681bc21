import { type Cause, verify, type Verified } from '../build/verify.ts';
import { printable } from '../diagnostics/print/printable.ts';
import { causeText } from './cause-text.ts';
import { cacheOf } from './cache-of.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import { sayFaults } from './say-faults.ts';
import type { Terminal } from './terminal.ts';

/** Verifies the documents that were named, and prints what was found of each. */
export async function verifyFiles(call: Call): Promise<number> {
  const { names, options, directory, terminal, signal } = call;
  const pipeline = await import('../pipeline.ts');
  const { data, templates } = options;
  const result = await verify(
    {
      directory,
      ...cacheOf(call),
      files: names,
      ...(typeof data === 'string' ? { data } : {}),
      ...(typeof templates === 'string' ? { templates } : {}),
    },
    pipeline,
    signal,
  );
  const { verified } = result;
  if (options['format'] === 'json') terminal.print(`${JSON.stringify(verified.map(asData), undefined, 2)}\n`);
  else terminal.print(verified.map((found) => describe(found, terminal)).join('\n'));
  const hasFaults = await sayFaults(result, terminal, false);
  return hasFaults || verified.some(({ same }) => !same) ? exit.faults : exit.good;
}

/** For other programs; without the list of inputs, of which those that changed are named. */
function asData({ path, format, provenance, recordFile, same, causes }: Verified): object {
  const { record, inputs, program, sourceDateEpoch = null } = provenance;
  return {
    file: path,
    format,
    record,
    recordFile: recordFile ?? null,
    inputs,
    program,
    sourceDateEpoch,
    same,
    causes,
  };
}

function describe(found: Verified, { colours }: Terminal): string {
  const { path, provenance, recordFile, same, causes } = found;
  const { record, inputs, program, sourceDateEpoch } = provenance;
  const verdict = same
    ? colours.green('A build today gives the same bytes.')
    : colours.yellow(isRebuilt(causes) ? 'A build today gives other bytes.' : 'It cannot be built today.');
  const rows = [
    ['record', recordFile === undefined ? record : `${record} (${recordFile})`],
    ['inputs', inputs],
    ['program', program],
    ...(sourceDateEpoch === undefined ? [] : [['dates', `SOURCE_DATE_EPOCH=${sourceDateEpoch}`]]),
  ];
  const lines = [
    colours.bold(printable(path)),
    ...rows.map(([name = '', value = '']) => `  ${name.padEnd('program'.length)}  ${value}`),
    `  ${verdict}`,
    ...causes.flatMap(causeText).map((line) => `  ${colours.dim('-')} ${printable(line)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function isRebuilt(causes: readonly Cause[]): boolean {
  return causes.every(({ cause }) => !cause.startsWith('record-'));
}
