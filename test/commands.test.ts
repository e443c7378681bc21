import { readdirSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { temporaryFolder } from './build/temporary-folder.ts';

/*
 * Runs the examples in `commands/*.md`. A file tells one story in one folder, which at first holds a copy of
 * `commands/fixtures/`. A block is either a command, its exact output and its exit number (`!` stands before what
 * goes to the standard error), or a file to write, named behind the language of the block. Variables may stand before the
 * command (`NAME=value rapporteur build`); hashes are shown as `(SHA-256)`. `vitest -u` writes the outputs anew.
 */

const folder = fileURLToPath(new URL('commands/', import.meta.url));

const block = /^```(\w*) ?(\S*)\n(.*?)^```$/gms;

/** The story as it goes today: each block followed, each output replaced by what came out. */
async function follow(story: string, directory: string): Promise<string> {
  let told = '';
  let end = 0;
  for (const { 0: whole, 1: language = '', 2: file = '', 3: text = '', index } of story.matchAll(block)) {
    told += story.slice(end, index);
    end = index + whole.length;
    const [line = ''] = text.split('\n');
    if (file !== '') await write(join(directory, file), text);
    told +=
      file === '' ? `\`\`\`${language}\n${line}\n${await outputOf(line.slice(2), directory)}\`\`\`` : whole;
  }
  return told + story.slice(end);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function outputOf(line: string, directory: string): Promise<string> {
  const typed = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
  const start = typed.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const environment: Record<string, string> = {};
  for (const word of typed.slice(0, start)) {
    const [name = '', value = ''] = word.split('=', 2);
    environment[name] = value;
  }
  const [program, ...words] = typed.slice(start);
  if (program === 'ls') return `${(await namesIn(join(directory, words[0] ?? ''))).join('\n')}\n=> 0\n`;
  if (program === 'cat') return `${await readFile(join(directory, words[0] ?? ''), 'utf8')}=> 0\n`;
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
  const number = await runProgram(words, { terminal, directory, environment, clock: () => 0, signal });
  return `${output.replace(/\b[0-9a-f]{64}\b/g, '(SHA-256)')}=> ${number}\n`;
}

async function namesIn(path: string): Promise<readonly string[]> {
  return (await readdir(path).catch(() => ['(no such folder)'])).sort();
}

describe('commands', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    test(name.replace(/\.md$/, '').replaceAll('-', ' '), async () => {
      const directory = await temporaryFolder();
      await cp(join(folder, 'fixtures'), directory, { recursive: true });
      // A repository that holds data, where the program is installed.
      await mkdir(join(directory, 'node_modules/rapporteur/schemas'), { recursive: true });
      const story = await readFile(join(folder, name), 'utf8');
      await expect(await follow(story, directory)).toMatchFileSnapshot(join(folder, name));
    });
  }
});
