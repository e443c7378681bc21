import { fix } from '../build/fix.ts';
import { packageVersion } from '../build/package-folder.ts';
import { pathInRepository } from '../build/path-in-repository.ts';
import type { Request } from '../build/request.ts';
import { run } from '../build/run.ts';
import type { RunResult } from '../build/run-result.ts';
import { isOpenError } from '../diagnostics/collector.ts';
import { reportFormats } from '../diagnostics/print/report-formats.ts';
import { withPaths } from '../diagnostics/with-paths.ts';
import { discoverChecks } from '../discover.ts';
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
  const format = reportFormats[String(options['format'])];
  if (format !== undefined) {
    const { default: print } = await format.load();
    const rules = await discoverChecks();
    const pathOf = pathInRepository(call.directory, call.environment);
    const { diagnostics, records: checked, refusals } = result;
    const placed = format.isOfRepository ? diagnostics.map((one) => withPaths(one, pathOf)) : diagnostics;
    terminal.print(print({ diagnostics: placed, checked, refusals, rules, version: packageVersion() }));
    const isRefused = await sayFaults({ ...result, diagnostics: [] }, terminal, isQuiet);
    return isRefused || diagnostics.some(isOpenError) ? exit.faults : exit.good;
  }
  const hasFaults = await sayFaults(result, terminal, isQuiet);
  if (!isQuiet && result.diagnostics.some(({ code, accepted }) => code.startsWith('check/') && !accepted))
    terminal.say(terminal.colours.dim(`"rapporteur explain CODE" tells the rule behind a finding.`) + '\n');
  if (!isQuiet) sayAccepted(result.diagnostics, terminal, options['verbose'] === true);
  if (hasFaults) return exit.faults;
  const isTold = options['verbose'] === true || (terminal.isInteractive && !isQuiet);
  if (isTold) saySuccess(result, clock() - start, call);
  return exit.good;
}
