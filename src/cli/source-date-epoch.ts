import { CommanderError } from 'commander';
import { exit } from './exit.ts';
import type { Call } from './command.ts';

/** The last second of the year 9999, after which neither Word nor PDF can write a date. */
const lastSecond = 253_402_300_799;

/**
 * Reads the variable `SOURCE_DATE_EPOCH` (reproducible-builds.org/specs/source-date-epoch): seconds since 1970 that
 * the dates of files come from. Undefined where it is not set, or empty.
 *
 * @throws {CommanderError} if it holds anything else, after having said so.
 */
export function sourceDateEpochOf({
  environment,
  terminal: { say, colours },
}: Pick<Call, 'environment' | 'terminal'>): number | undefined {
  const { SOURCE_DATE_EPOCH: typed = '' } = environment;
  if (typed === '') return undefined;
  if (/^\d{1,12}$/.test(typed) && Number(typed) <= lastSecond) return Number(typed);
  say(
    `${colours.red('error:')} SOURCE_DATE_EPOCH is ${JSON.stringify(typed)}, which is no time that a file can bear.\n` +
      `  ${colours.dim('=')} Set it to whole seconds since 1970 (1569412800 is noon of 25 September 2019), or unset it\n` +
      '    so that dates come from the records.\n',
  );
  throw new CommanderError(exit.wrongUse, 'rapporteur.sourceDateEpoch', 'SOURCE_DATE_EPOCH');
}
