import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { temporaryFolder } from './build/temporary-folder.ts';

/*
 * Runs the examples in `commands/*.md`. A file tells one story in one folder, which at first holds a copy of
 * `commands/fixtures/`. A block is either a command, its exact output and its exit number (`!` stands before what
 * goes to the standard error), or a file to write, named behind the language of the block.
 */

const folder = fileURLToPath(new URL('commands/', import.meta.url));

interface Step {
  readonly file?: string;
  readonly text: string;
}

function stepsOf(markdown: string): readonly Step[] {
  return [...markdown.matchAll(/^```\w* ?(\S*)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => {
    return file === '' ? { text } : { file, text };
  });
}

async function outputOf(line: string, directory: string): Promise<string> {
  const [program, ...words] = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
  if (program === 'ls') return `${(await namesIn(join(directory, words[0] ?? ''))).join('\n')}\n=> 0\n`;
  let [output, atStart] = ['', true];
  const stream = (mark: string) => ({
    write(text: string) {
      for (const part of text.split(/(?<=\n)/)) {
        output += atStart ? (mark + part).replace(/^! \n/, '!\n') : part;
        atStart = part.endsWith('\n');
      }
    },
    on() {},
  });
  const terminal = createTerminal({ stdout: stream(''), stderr: stream('! '), environment: {} });
  const signal = new AbortController().signal;
  const number = await runProgram(words, { terminal, directory, clock: () => 0, signal });
  return `${output}=> ${number}\n`;
}

async function namesIn(path: string): Promise<readonly string[]> {
  return (await readdir(path).catch(() => ['(no such folder)'])).sort();
}

describe('commands', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    const steps = stepsOf(readFileSync(join(folder, name), 'utf8'));
    test(name.replace(/\.md$/, '').replaceAll('-', ' '), async () => {
      const directory = await temporaryFolder();
      await cp(join(folder, 'fixtures'), directory, { recursive: true });
      for (const { file, text } of steps) {
        if (file === undefined) {
          const [line = ''] = text.split('\n');
          expect(`${line}\n${await outputOf(line.replace(/^\$ /, ''), directory)}`).toBe(text);
        } else {
          await mkdir(dirname(join(directory, file)), { recursive: true });
          await writeFile(join(directory, file), text);
        }
      }
    });
  }
});
