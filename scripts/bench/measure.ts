import { spawnSync } from 'node:child_process';

/** What a process took. */
export interface Measured {
  /** Seconds of wall clock. */
  readonly seconds: number;
  /** Largest memory of the process and those that it started, in megabytes; undefined where GNU time is not installed. */
  readonly megabytes: number | undefined;
}

/** What several runs of a process took. */
export interface Figures {
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly megabytes: number | undefined;
  readonly runs: number;
}

const gnuTime = spawnSync('/usr/bin/time', ['--version']).status === 0;

/**
 * Runs a command once.
 *
 * @throws {Error} if it ends with another exit number than those given: its time would say nothing.
 */
export function measure(command: readonly string[], right: readonly number[] = [0]): Measured {
  const [program = '', ...options] = gnuTime ? ['/usr/bin/time', '-f', 'memory %M', ...command] : command;
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(program, options, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status === null || !right.includes(status))
    throw new Error(`"${command.join(' ')}" ended with ${status}:\n${stdout}\n${stderr}`.slice(0, 2000));
  const kilobytes = /^memory (\d+)$/m.exec(stderr)?.[1];
  return { seconds, megabytes: kilobytes === undefined ? undefined : Number(kilobytes) / 1024 };
}

/** Runs a command once to warm up the caches of the machine, then several times. `prepare` is not measured. */
export function repeat(
  command: readonly string[],
  runs: number,
  prepare: () => void = () => undefined,
): Figures {
  const one = (): Measured => {
    prepare();
    return measure(command);
  };
  if (runs > 1) one();
  const all = Array.from({ length: runs }, one);
  const memory = all.flatMap(({ megabytes }) => (megabytes === undefined ? [] : [megabytes]));
  const seconds = all.map((each) => each.seconds);
  return { ...figuresOf(seconds), megabytes: memory.length === 0 ? undefined : Math.max(...memory) };
}

/** What runs took, whose seconds are given. */
export function figuresOf(seconds: readonly number[]): Figures {
  const sorted = [...seconds].sort((some, other) => some - other);
  return {
    median: medianOf(sorted),
    fastest: sorted[0] ?? 0,
    slowest: sorted.at(-1) ?? 0,
    megabytes: undefined,
    runs: sorted.length,
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Whether a program is there. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}
