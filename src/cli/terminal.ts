import picocolors from 'picocolors';
import { meaningOfCode } from '../build/error-code.ts';

/** The only way to the user's screen: what was asked for goes to `print`, all that is said about it to `say`. */
export interface Terminal {
  /** Whether a person reads along: messages go to a terminal and not into a file. */
  readonly isInteractive: boolean;
  /** Colours for messages; each leaves the text as it is where there are none. */
  readonly colours: ReturnType<typeof picocolors.createColors>;
  /** Writes to the standard output. */
  readonly print: (text: string) => void;
  /** Writes to the standard error. */
  readonly say: (text: string) => void;
  /** Shows a line that the next message takes away; only where a person reads along. */
  readonly showProgress: (line: string) => void;
}

/** A stream to write to, as Node gives it. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
  on(event: 'error', listener: (fault: Error) => void): unknown;
}

/** The streams and settings that a terminal is made from. */
export interface Surroundings {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const clearLine = '\r\u001B[2K';

/** The terminal of a process. A reader that stops reading (`| head`) ends the output, not the program. */
export function createTerminal({ stdout, stderr, environment }: Surroundings): Terminal {
  const isInteractive = stderr.isTTY === true && environment['TERM'] !== 'dumb';
  let hasProgress = false;
  const say = (text: string): void => {
    write(stderr, hasProgress ? clearLine + text : text);
    hasProgress = false;
  };
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  return {
    isInteractive,
    colours: picocolors.createColors(wantsColours(stderr, environment)),
    print: (text) => write(stdout, text),
    say,
    showProgress(line) {
      if (!isInteractive) return;
      say(line.slice(0, (stderr.columns ?? 80) - 1));
      hasProgress = true;
    },
  };
}

function write(stream: OutputStream, text: string): void {
  if (text !== '') stream.write(text);
}

/** What the program says cannot be written where it was led to: into a file on a full disk, for example. */
export class OutputFault extends Error {}

function ignoreClosedPipe(fault: Error & { readonly code?: string }): void {
  if (fault.code === 'EPIPE') return;
  throw fault.code === undefined ? fault : new OutputFault(meaningOfCode(fault.code), { cause: fault });
}

/** As no-color.org and Node agree: `NO_COLOR` forbids, `FORCE_COLOR` demands, else a terminal decides. */
function wantsColours(stream: OutputStream, environment: Surroundings['environment']): boolean {
  const { NO_COLOR: forbidden, FORCE_COLOR: demanded, TERM: kind } = environment;
  if (forbidden !== undefined && forbidden !== '') return false;
  if (demanded !== undefined && demanded !== '') return demanded !== '0' && demanded !== 'false';
  return stream.isTTY === true && kind !== 'dumb';
}
