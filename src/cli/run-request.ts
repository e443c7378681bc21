import type { Step } from '../build/make.ts';
import { programHash } from '../build/program-hash.ts';
import { leftAsBefore } from '../build/left-as-before.ts';
import type { Request } from '../build/request.ts';
import { run } from '../build/run.ts';
import type { RunResult, StaleFile } from '../build/run-result.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import { sayFaults } from './say-faults.ts';
import { sourceDateEpochOf } from './source-date-epoch.ts';
import { secondsText, sizeText } from './units.ts';
import { writeRunSummary } from './write-run-summary.ts';

/** With fewer documents than this a line of progress is gone before it is read. */
const fewDocuments = 5;

/** Carries out a request to build, and says how it went. */
export async function runRequest(request: Request, call: Call): Promise<number> {
  const { clock, options, signal } = call;
  const start = clock();
  const program = options['force'] === true ? undefined : programHash();
  const complete: Request = { ...datedRequest(request, call), ...(program !== undefined && { program }) };
  const loadPipeline = () => import('../pipeline.ts');
  const result = await run(complete, loadPipeline, { onStep: stepSpeaker(call), signal });
  const refusal = await writeRunSummary(result, call);
  const refusals = refusal === undefined ? result.refusals : [...result.refusals, refusal];
  return sayResult(complete, { ...result, refusals }, clock() - start, call);
}

/** A request with the time that the environment gives for the dates of files. */
export function datedRequest(request: Request, call: Call): Request {
  const sourceDateEpoch = sourceDateEpochOf(call);
  return sourceDateEpoch === undefined ? request : { ...request, sourceDateEpoch };
}

async function sayResult(request: Request, result: RunResult, duration: number, call: Call): Promise<number> {
  const { options, terminal } = call;
  const isQuiet = options['quiet'] === true;
  const hasFaults = await sayFaults(result, terminal, isQuiet);
  for (const file of result.stale) terminal.say(`${staleText(file)}\n`);
  if (options['out'] !== undefined && options['check'] !== true && !isQuiet)
    await sayNotBuilt(request, result, call);
  if (hasFaults || result.stale.length > 0) return exit.faults;
  const isTold = options['verbose'] === true || (terminal.isInteractive && !isQuiet);
  if (isTold) saySuccess(result, duration, call);
  return exit.good;
}

/** Says it where other reports were built, and where an older document could be taken for what the record says now. */
async function sayNotBuilt(request: Request, { reports }: RunResult, { terminal }: Call): Promise<void> {
  const failed = reports.filter(({ state }) => state === 'failed').map(({ id }) => id);
  const told = failed.length < reports.length ? failed : await leftAsBefore(request, failed);
  if (told.length > 0) terminal.say(`Not built, and as before: ${told.join(', ')}.\n`);
}

const staleMeanings: Readonly<Record<StaleFile['state'], string>> = {
  different: 'is not what the data says',
  missing: 'is not there',
  stray: 'is made of no record',
};

function staleText({ path, state }: StaleFile): string {
  return `${path} ${staleMeanings[state]}`;
}

/** Says each step of a run, or shows how far it is. */
export function stepSpeaker({ options, terminal, clock }: Call): (step: Step) => void {
  let last = clock();
  return ({ name, made, total }) => {
    const [before, now] = [last, clock()];
    last = now;
    if (options['verbose'] === true) {
      terminal.say(`${terminal.colours.dim(`${(now - before).toFixed(0).padStart(6)} ms`)}  ${name}\n`);
    } else if (options['quiet'] !== true && total > fewDocuments && made < total) {
      terminal.showProgress(`${made} of ${total}: ${name}`);
    }
  };
}

/** Says what a run that was good has done. */
export function saySuccess(result: RunResult, duration: number, { terminal, options }: Call): void {
  const { written, records, reports } = result;
  const longest = Math.max(0, ...written.map(({ path }) => path.length));
  for (const { path, size } of written) terminal.say(`${path.padEnd(longest)}  ${sizeText(size)}\n`);
  const unchanged = reports.filter(({ state }) => state === 'unchanged').length;
  const parts =
    options['out'] === undefined
      ? [`${countText(records.length, 'record')} checked`]
      : [
          ...(written.length > 0 ? [`${countText(written.length, 'file')} written`] : []),
          ...(unchanged > 0 || written.length === 0 ? [`${countText(unchanged, 'report')} unchanged`] : []),
        ];
  terminal.say(terminal.colours.dim(`${parts.join(', ')} in ${secondsText(duration)}.`) + '\n');
}

function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
