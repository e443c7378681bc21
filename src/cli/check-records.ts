import { fix } from '../build/fix.ts';
import type { Request } from '../build/request.ts';
import { run } from '../build/run.ts';
import type { RunResult } from '../build/run-result.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import { printPatch } from './patch.ts';
import { sayAccepted, sayFaults } from './say-faults.ts';
import { sayFixes } from './say-fixes.ts';
import { datedRequest, saySuccess, stepSpeaker } from './run-request.ts';

/** Checks the records of a request, applies certain remedies where that is asked for, and says what was found. */
export async function checkRecords(request: Request, call: Call): Promise<number> {
  const { clock, options, signal, terminal } = call;
  const start = clock();
  const pipeline = await import('../pipeline.ts');
  const watching = { onStep: stepSpeaker(call), signal };
  const dated = datedRequest(request, call);
  const [fixes, isDry, isQuiet] = [
    options['fix'] === true,
    options['dryRun'] === true,
    options['quiet'] === true,
  ];
  let result: RunResult;
  if (fixes || isDry) {
    const fixing = await fix(dated, pipeline, watching, !isDry);
    terminal.print(isDry ? printPatch(fixing.changes) : '');
    sayFixes(fixing, terminal, isDry);
    result = fixing;
  } else result = await run(dated, () => Promise.resolve(pipeline), watching);
  const hasFaults = sayFaults(result, terminal, isQuiet);
  if (!isQuiet) sayAccepted(result.diagnostics, terminal);
  if (hasFaults) return exit.faults;
  const isTold = options['verbose'] === true || (terminal.isInteractive && !isQuiet);
  if (isTold) saySuccess(result, clock() - start, call);
  return exit.good;
}
