import type { Step } from '../build/make.ts';
import type { Request } from '../build/request.ts';
import { run, type RunResult } from '../build/run.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import { sayFaults } from './say-faults.ts';
import { sourceDateEpochOf } from './source-date-epoch.ts';
import { secondsText, sizeText } from './units.ts';

/** With fewer documents than this a line of progress is gone before it is read. */
const fewDocuments = 5;

/** Carries out a request to build, and says how it went. */
export async function runRequest(request: Request, call: Call): Promise<number> {
  const { clock, options, signal } = call;
  const start = clock();
  const pipeline = await import('../pipeline.ts');
  const result = await run(datedRequest(request, call), pipeline, { onStep: stepSpeaker(call), signal });
  const isQuiet = options['quiet'] === true;
  const hasFaults = sayFaults(result, call.terminal, isQuiet);
  if (hasFaults) return exit.faults;
  const isTold = options['verbose'] === true || (call.terminal.isInteractive && !isQuiet);
  if (isTold) saySuccess(result, clock() - start, call);
  return exit.good;
}

/** A request with the time that the environment gives for the dates of files. */
export function datedRequest(request: Request, call: Call): Request {
  const sourceDateEpoch = sourceDateEpochOf(call);
  return sourceDateEpoch === undefined ? request : { ...request, sourceDateEpoch };
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

/** Says what a run without faults has done. */
export function saySuccess({ written, records }: RunResult, duration: number, { terminal }: Call): void {
  const longest = Math.max(0, ...written.map(({ path }) => path.length));
  for (const { path, size } of written) terminal.say(`${path.padEnd(longest)}  ${sizeText(size)}\n`);
  const done =
    written.length > 0
      ? `${countText(written.length, 'file')} written`
      : `${countText(records.length, 'record')} checked`;
  terminal.say(terminal.colours.dim(`${done} in ${secondsText(duration)}.`) + '\n');
}

function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
