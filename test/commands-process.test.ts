import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { contentsOf, temporaryFolder } from './build/temporary-folder.ts';

/* What only a process of its own shows: signals, closed pipes, faults of the program. */

const fixtures = fileURLToPath(new URL('commands/fixtures/', import.meta.url));
const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

interface Ended {
  readonly number: number | null;
  readonly errors: string;
}

interface Calling {
  readonly directory: string;
  /** JavaScript that is run before the program. */
  readonly before?: string;
  /** Is called with the first words on the standard error. */
  readonly onSpeech?: (child: ReturnType<typeof spawn>) => void;
  readonly closesOutput?: boolean;
}

function call(
  words: readonly string[],
  { directory, before, onSpeech, closesOutput }: Calling,
): Promise<Ended> {
  const first =
    before === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`];
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ...first, main, ...words], {
    cwd: directory,
  });
  let errors = '';
  if (closesOutput === true) child.stdout.destroy();
  child.stderr.once('data', () => onSpeech?.(child));
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  return new Promise((resolve) => child.on('close', (number) => resolve({ number, errors })));
}

describe('the process', () => {
  test('ends quietly when its reader stops reading', async () => {
    const directory = await temporaryFolder();
    expect(await call(['--help'], { directory, closesOutput: true })).toEqual({ number: 0, errors: '' });
  });

  test('tells that its output cannot be written, as of no fault of its own', async () => {
    const directory = await temporaryFolder();
    const before =
      'process.stdout.write = () => setImmediate(() => process.stdout.emit("error",' +
      'Object.assign(new Error("no space"), { code: "ENOSPC" })));';
    const { number, errors } = await call(['--help'], { directory, before });
    expect(errors).toBe('error: The output cannot be written: the disk is full.\n');
    expect(number).toBe(1);
  });

  test('tells that the folder in which it was called is gone', async () => {
    const directory = await temporaryFolder();
    const before =
      'process.cwd = () => { throw Object.assign(new Error("gone"), { code: "ENOENT", syscall: "uv_cwd" }) };';
    const { number, errors } = await call(['check'], { directory, before });
    expect(errors).toBe(
      'error: The folder in which you stand is not there any more.\n' +
        '  = Go to the folder that holds your data ("cd" and its path), and try again.\n',
    );
    expect(number).toBe(1);
  });

  const broken = 'performance.now = () => { throw new TypeError("the clock is broken") }';

  test('owns up to its own faults, asks for a report and ends with 70', async () => {
    const directory = await temporaryFolder();
    const { number, errors } = await call(['check'], { directory, before: broken });
    expect(number).toBe(70);
    expect(errors).toBe(
      'This is a fault of the program, not of your files.\n' +
        'Please report it with the command that you gave and this line:\n' +
        '  TypeError: the clock is broken\n',
    );
  });

  test('shows where its fault lies only when asked', async () => {
    const directory = await temporaryFolder();
    const { errors } = await call(['check', '--verbose'], { directory, before: broken });
    expect(errors).toContain('check-records.ts');
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'writes nothing when it is stopped by %s, as by Ctrl-C, and ends with %i',
    async (signal, ended) => {
      const directory = await temporaryFolder();
      await cp(fixtures, directory, { recursive: true });
      const onSpeech: Calling['onSpeech'] = (child) => child.kill(signal);
      const { number, errors } = await call(['build', '--verbose'], { directory, onSpeech });
      expect(errors).toMatch(/Stopped\. What was not yet written is as it was\.\n$/);
      expect([
        number,
        Object.keys(await contentsOf(directory)).filter((name) => name.startsWith('out')),
      ]).toEqual([ended, []]);
    },
  );

  test('of a preview ends when it is told to by Ctrl-C', async () => {
    const directory = await temporaryFolder();
    await cp(fixtures, directory, { recursive: true });
    const onSpeech: Calling['onSpeech'] = (child) => child.kill('SIGINT');
    const { number, errors } = await call(['preview'], { directory, onSpeech });
    expect(errors).toContain('Ctrl-C ends the preview.\n');
    expect(number).toBe(0);
  });

  test('says of what the system has no more of that it is no fault of its own', async () => {
    const directory = await temporaryFolder();
    const before =
      'performance.now = () => { throw Object.assign(new Error("open"), { code: "EMFILE", syscall: "open" }) }';
    const { number, errors } = await call(['check'], { directory, before });
    expect(errors).toBe(
      'error: The system stops the program: too many files are open.\n' +
        '  = Raise the limit ("ulimit -n"), and try again.\n',
    );
    expect(number).toBe(1);
  });
});
