import type { Refusal } from '../build/refusal.ts';
import { isOpenError } from '../diagnostics/collector.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/print/printable.ts';
import type { Terminal } from './terminal.ts';

/** What may have gone wrong in a run. */
export interface Faults {
  readonly diagnostics: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
  readonly textOf: (path: string) => string | undefined;
}

/**
 * Says all diagnostics and refusals, or only errors where `isQuiet`; tells whether there was an error. What a record
 * accepts is left out.
 */
export async function sayFaults(
  { diagnostics, refusals, textOf }: Faults,
  terminal: Terminal,
  isQuiet: boolean,
): Promise<boolean> {
  const errors = diagnostics.filter(isOpenError);
  const said = isQuiet ? errors : diagnostics.filter(({ accepted }) => accepted === undefined);
  if (said.length > 0) {
    // What measures lines takes long to load, and most runs have nothing to say.
    const { printDiagnostics } = await import('../diagnostics/print/text.ts');
    const { printSummary } = await import('../diagnostics/print/summary.ts');
    terminal.say(ended(printDiagnostics(said, textOf, terminal.colours)));
    terminal.say(`\n${ended(printSummary(said))}`);
  }
  if (said.length > 0 && refusals.length > 0) terminal.say('\n');
  for (const refusal of refusals) terminal.say(refusalText(refusal, terminal));
  return errors.length > 0 || refusals.length > 0;
}

/** More lines than this would hide what was found among what somebody has looked at already. */
const mostAccepted = 20;

/** Says what the records accept: a line each, or, where there are many, how many there are, unless all of it `isWanted`. */
export function sayAccepted(
  diagnostics: readonly Diagnostic[],
  { say, colours }: Terminal,
  isWanted: boolean,
): void {
  const accepted = diagnostics.filter((one) => one.accepted !== undefined);
  if (accepted.length > 0 && accepted.length < diagnostics.length) say('\n');
  if (accepted.length > mostAccepted && !isWanted) {
    const files = new Set(accepted.map(({ place }) => place.file)).size;
    const records = `${files} ${files === 1 ? 'file' : 'files'}`;
    say(`${colours.dim(`${accepted.length} findings are accepted in ${records}; --verbose shows them.`)}\n`);
    return;
  }
  for (const { place, code, accepted: acceptance } of accepted) {
    const where = `${printable(place.file)}:${place.start.line}:${place.start.column}`;
    say(`${colours.dim(`${where} accepted ${code}: ${printable(acceptance?.reason ?? '')}`)}\n`);
  }
}

function refusalText({ message, remedy }: Refusal, { colours }: Terminal): string {
  return `${colours.bold(colours.red('error:'))} ${message}\n  ${colours.dim('=')} ${remedy}\n`;
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
