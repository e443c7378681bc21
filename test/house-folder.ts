import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { temporaryFolder } from './build/temporary-folder.ts';

/** What is to stand in a file of the house in place of other words; a file with `from` empty is a new one. */
export type Change = readonly [file: string, from: string | RegExp, to: string];

/** A folder with one record in six languages, and the house with changes. */
export async function folderWith(changes: readonly Change[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const part of [
    'data/groups',
    'data/names',
    'data/registers',
    'data/checks',
    'data/glossaries',
    'templates',
  ])
    await cp(part, join(folder, part), { recursive: true });
  await mkdir(join(folder, 'data/meetings'));
  for (const record of ['', '.ar', '.es', '.fr', '.ru', '.zh'].map((language) => `cwg-cop-15${language}`))
    await cp(`data/meetings/${record}.yaml`, join(folder, `data/meetings/${record}.yaml`));
  for (const [file, from, to] of changes) await change(join(folder, 'templates/itu', file), from, to);
  return folder;
}

/** Changes a file, or begins one. */
export async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = from === '' ? '' : await readFile(file, 'utf8');
  const after = from === '' ? to : before.replace(from, () => to);
  if (after === before) throw new Error(`${file} does not hold ${String(from)}.`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, after);
}

interface Told {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What a command says in a folder. */
export async function run(directory: string, ...words: readonly string[]) {
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text), on: () => undefined };
  const terminal = createTerminal({ stdout: stream, stderr: stream, environment: {} });
  const { signal } = new AbortController();
  const number = await runProgram(words, { terminal, directory, environment: {}, clock: () => 0, signal });
  return { number, said: said.join('') };
}

/** What a check of the record says. */
export async function check(folder: string, ...words: readonly string[]) {
  const { number, said } = await run(folder, 'check', 'cwg-cop-15', '--format', 'json', ...words);
  const found = JSON.parse(said) as readonly {
    readonly file: string;
    readonly range: { readonly start: { readonly line: number } };
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly remedy: string;
    readonly accepted: unknown;
  }[];
  const told: readonly Told[] = found
    .filter(({ severity, accepted }) => severity !== 'advice' && accepted === null)
    .map(({ range, ...one }) => ({ ...one, line: range.start.line }));
  return { number, told };
}

/** What a check says that finds a fault, a line each. */
export async function slips(
  changes: readonly Change[],
  ...words: readonly string[]
): Promise<readonly string[]> {
  const { number, told } = await check(await folderWith(changes), ...words);
  expect(number).toBe(1);
  return told.map(
    ({ file, line, code, message, remedy }) =>
      `${file.replace('templates/itu/', '')}:${String(line)} ${code} ${message} ${remedy}`,
  );
}
