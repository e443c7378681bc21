import { beginRecord, type NewRecord } from '../build/new-record.ts';
import { parseDays } from '../project/new-record/days.ts';
import { cacheOf } from './cache-of.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import { sayFaults } from './say-faults.ts';

/** The highest number of a meeting that a record may bear. */
const highestMeeting = 999;

/** Begins the record of a meeting, prints its path and says what to do next. */
export async function beginMeeting(call: Call): Promise<number> {
  const { names, options, directory, terminal } = call;
  const [group = '', typed] = names;
  const days = parseDays(String(options['dates']));
  const meeting = typed === undefined ? undefined : Number(typed);
  const isNumber = typed === undefined || (/^[1-9]\d*$/.test(typed) && Number(typed) <= highestMeeting);
  if (typeof days === 'string' || !isNumber) {
    terminal.say(
      `${terminal.colours.red('error:')} ${typeof days === 'string' ? days : `"${typed ?? ''}" is no number of a meeting; it is 1 to ${highestMeeting}.`}\n` +
        'See: rapporteur new --help\n',
    );
    return exit.wrongUse;
  }
  const { data, templates } = options;
  const pipeline = await import('../pipeline.ts');
  const begun = await beginRecord(
    {
      directory,
      ...cacheOf(call),
      group,
      meeting,
      ...days,
      ...(typeof data === 'string' ? { data } : {}),
      ...(typeof templates === 'string' ? { templates } : {}),
    },
    pipeline,
  );
  return sayBegun(begun, call);
}

const missingFact = 'check/missing-fact';

async function sayBegun({ written, ...found }: NewRecord, { terminal, options }: Call): Promise<number> {
  if (written === undefined) {
    await sayFaults(found, terminal, false);
    return exit.faults;
  }
  const missing = found.diagnostics.filter(({ code }) => code === missingFact).length;
  // Marks are counted, advice on a record that is not yet filled in would only be in the way; what is left is a slip of
  // those who typed the number and the days, or keeps it from being built.
  const slips = found.diagnostics.filter(
    ({ code, severity }) => code !== missingFact && severity !== 'advice',
  );
  await sayFaults({ ...found, diagnostics: slips }, terminal, false);
  terminal.print(`${written.path}\n`);
  const { id } = written;
  const folder = typeof options['data'] === 'string' ? ` --data ${options['data']}` : '';
  const steps = [
    [`rapporteur build ${id}${folder}`, 'makes the draft, now and after each change'],
    [`rapporteur preview ${id}${folder}`, 'shows it in the browser while you write'],
    [`rapporteur check ${id}${folder}`, `lists what is marked with TODO: ${missing} facts`],
    ['status: final', 'in the record, once nothing is marked; then build again'],
  ] as const;
  const longest = Math.max(...steps.map(([what]) => what.length));
  terminal.say(`Next:\n${steps.map(([what, why]) => `  ${what.padEnd(longest)}  ${why}\n`).join('')}`);
  return slips.some(({ severity }) => severity === 'error') ? exit.faults : exit.good;
}
