#!/usr/bin/env node
import { errorCode, shortageOf } from '../build/error-code.ts';
import { exit } from './exit.ts';
import { hideMachineFonts } from './hide-machine-fonts.ts';
import { createTerminal, OutputFault } from './terminal.ts';

const environment = hideMachineFonts();
const terminal = createTerminal({ stdout: process.stdout, stderr: process.stderr, environment });
const interruption = new AbortController();

function stopWith(number: number): void {
  process.exitCode = number;
  interruption.abort();
}

// A second Ctrl-C ends the program at once, because each of these listens only once.
process.once('SIGINT', () => stopWith(exit.interrupted));
process.once('SIGTERM', () => stopWith(exit.terminated));
process.once('uncaughtException', (fault) => {
  if (fault instanceof OutputFault) {
    terminal.say(`${terminal.colours.red('error:')} The output cannot be written: ${fault.message}.\n`);
    process.exitCode = exit.faults;
  } else endWithFault(fault);
  process.exit();
});

void main();

async function main(): Promise<void> {
  try {
    const directory = currentFolder();
    if (directory === undefined) return;
    const { runProgram } = await import('./program.ts');
    process.exitCode = await runProgram(process.argv.slice(2), {
      terminal,
      directory,
      environment,
      clock: () => performance.now(),
      signal: interruption.signal,
    });
  } catch (fault) {
    if (interruption.signal.aborted && fault === interruption.signal.reason)
      terminal.say('Stopped. What was not yet written is as it was.\n');
    else endWithFault(fault);
  }
}

/** Where the user stands; told, and undefined, where that folder is gone: another program may have deleted it or made it anew. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    terminal.say(
      `${terminal.colours.red('error:')} The folder in which you stand is not there any more.\n  = Go to the folder that holds your data ("cd" and its path), and try again.\n`,
    );
    process.exitCode = exit.faults;
    return undefined;
  }
}

function endWithFault(fault: unknown): void {
  const shortage = shortageOf(fault);
  if (shortage !== undefined) {
    const { meaning, remedy } = shortage;
    terminal.say(
      `${terminal.colours.red('error:')} The system stops the program: ${meaning}.\n  = ${remedy}\n`,
    );
    process.exitCode = exit.faults;
    return;
  }
  const text = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  const stack = process.argv.includes('--verbose') ? `\n${stackOf(fault)}\n` : '';
  terminal.say(
    'This is a fault of the program, not of your files.\n' +
      `Please report it with the command that you gave and this line:\n  ${text}\n${stack}`,
  );
  process.exitCode = exit.programFault;
}

/** The stack of what went wrong first: those around it say only what the program was at. */
function stackOf(fault: unknown): string {
  if (!(fault instanceof Error)) return '';
  return fault.cause instanceof Error ? stackOf(fault.cause) : (fault.stack ?? '');
}
