import { beginGroup } from '../build/new-group.ts';
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
  const { data, templates, name } = options;
  const folders = {
    ...(typeof data === 'string' ? { data } : {}),
    ...(typeof templates === 'string' ? { templates } : {}),
  };
  const newGroup =
    typeof name === 'string'
      ? await beginGroup({ directory, ...folders, group, name, from: days.from })
      : undefined;
  if (newGroup !== undefined && 'message' in newGroup) {
    await sayFaults({ diagnostics: [], refusals: [newGroup], textOf: () => undefined }, terminal, false);
    return exit.faults;
  }
  if (newGroup !== undefined) terminal.print(`${newGroup.path}\n`);
  const pipeline = await import('../pipeline.ts');
  const begun = await beginRecord(
    {
      directory,
      ...cacheOf(call),
      group,
      meeting,
      ...days,
      ...folders,
    },
    pipeline,
  );
  return sayBegun(begun, newGroup?.path, call);
}

const missingFact = 'check/missing-fact';
/** What every new group lacks, as the next steps say. */
const noChair = 'record/no-chair';

async function sayBegun(
  { written, ...found }: NewRecord,
  newGroup: string | undefined,
  { terminal, options }: Call,
): Promise<number> {
  if (written === undefined) {
    await sayFaults(found, terminal, false);
    return exit.faults;
  }
  const missing = found.diagnostics.filter(({ code }) => code === missingFact).length;
  // Marks are counted, advice on a record that is not yet filled in would only be in the way; what is left is a slip of
  // those who typed the number and the days, or keeps it from being built.
  const expected = newGroup === undefined ? [missingFact] : [missingFact, noChair];
  const slips = found.diagnostics.filter(
    ({ code, severity }) => !expected.includes(code) && severity !== 'advice',
  );
  await sayFaults({ ...found, diagnostics: slips }, terminal, false);
  terminal.print(`${written.path}\n`);
  const { id } = written;
  const folder = typeof options['data'] === 'string' ? ` --data ${asArgument(options['data'])}` : '';
  const ofGroup = [newGroup ?? '', 'needs who chairs, and the resolutions that the reports cite'] as const;
  const hasChair = found.diagnostics.every(({ code }) => code !== noChair);
  const when = hasChair ? 'now and after each change' : 'once it is known who chairs, and after each change';
  const steps = [
    ...(newGroup === undefined ? [] : [ofGroup]),
    [`rapporteur build ${id}${folder}`, `makes the draft, ${when}`],
    [`rapporteur preview ${id}${folder}`, 'shows it in the browser while you write'],
    [`rapporteur check ${id}${folder}`, `lists what is marked with TODO: ${missing} facts`],
    ['status: final', 'in the record, once nothing is marked; then build again'],
  ] as const;
  const longest = Math.max(...steps.map(([what]) => what.length));
  terminal.say(`Next:\n${steps.map(([what, why]) => `  ${what.padEnd(longest)}  ${why}\n`).join('')}`);
  return slips.some(({ severity }) => severity === 'error') ? exit.faults : exit.good;
}

/** A word as it is typed behind an option: one with spaces or signs of the shell in quotation marks. */
function asArgument(word: string): string {
  return /^[\p{L}\p{N}_./\\:@+=-]+$/u.test(word) ? word : `"${word}"`;
}
