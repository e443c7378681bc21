import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import type { Diagnostic } from '../src/index.ts';
import { checkReport, openProject } from '../src/pipeline.ts';
import { temporaryFolder } from './build/temporary-folder.ts';
import { projectFiles } from './project-files.ts';

/* A file that cannot be read is told once, by its own fault. What it may belong to is not made, and all else is. */

const tooLarge = (text: string): string => `${text}# ${'x'.repeat(5_000_000)}\n`;
const broken = (text: string): string => `${text}more: [\n`;

/** Builds all reports as text; gives what was said, and the reports that were made. */
async function buildIn(directory: string) {
  let said = '';
  const stream = { write: (text: string) => void (said += text), on: () => undefined };
  const number = await runProgram(['build', '--format', 'text'], {
    ...{ directory, environment: {}, clock: () => 0, signal: new AbortController().signal },
    terminal: createTerminal({ stdout: stream, stderr: stream, environment: {} }),
  });
  const names = await readdir(join(directory, 'out')).catch(() => []);
  return {
    number,
    said,
    made: names.flatMap((name) => (name.endsWith('.txt') ? [name.replace('.txt', '')] : [])).sort(),
  };
}

/** Builds all reports, a file of the data changed before; gives the errors with their files, and the reports that were made. */
async function buildWith(file: string, change: (text: string) => string) {
  const directory = await temporaryFolder();
  for (const name of ['data', 'templates'])
    await cp(name, join(directory, name), { recursive: true, filter: (path) => !path.endsWith('.svg') });
  await writeFile(join(directory, 'data', file), change(readFileSync(join('data', file), 'utf8')));
  const { number, said, made } = await buildIn(directory);
  return {
    number,
    errors: [...said.matchAll(/^data\/(\S+?):\d+:\d+ error (\S+)/gm)].map(([, at, code]) => `${at} ${code}`),
    made,
  };
}

const outcomes = ['cwg-cop-13', 'cwg-cop-15', 'cwg-cop-20', 'cwg-cp-01'];

describe('a file that is too large', () => {
  test.each([
    ['meetings/cwg-cop-15.yaml', ['cwg-cop-13', 'cwg-cop-20', 'cwg-cp-01']],
    ['groups/cwg-cop.yaml', []],
    ['registers/people.yaml', ['pp-18']],
    ['registers/conferences.yaml', outcomes],
    ['summaries/pp-18.yaml', outcomes],
  ])('%s is the only error; left out is what needs it', async (file, made) => {
    expect(await buildWith(file, tooLarge)).toEqual({ number: 1, errors: [`${file} file/too-large`], made });
  });
});

describe('what is called "templates" beside the data', () => {
  const withData = async (): Promise<string> => {
    const directory = await temporaryFolder();
    await cp('data', join(directory, 'data'), { recursive: true });
    return directory;
  };

  test.each([
    ['a file', (path: string) => writeFile(path, '')],
    ['a link to itself', (path: string) => symlink('templates', path)],
  ])('%s holds no house: that of the program is taken', async (_, put) => {
    const directory = await withData();
    await put(join(directory, 'templates'));
    expect(await buildIn(directory)).toMatchObject({ number: 0, made: [...outcomes, 'pp-18'] });
  });

  // For an administrator there is no folder that cannot be read.
  test.skipIf(process.getuid === undefined || process.getuid() === 0)(
    'a folder that cannot be read may hold a house: nothing is made with another one',
    async () => {
      const directory = await withData();
      await mkdir(join(directory, 'templates'), { mode: 0o300 });
      const { number, said, made } = await buildIn(directory);
      expect({ number, made }).toEqual({ number: 1, made: [] });
      expect(said).toContain(
        'templates:1:1 error file/unreadable\n  This cannot be read: you may not use it.',
      );
    },
  );
});

describe('a folder that cannot be read', () => {
  // What cannot be opened differs from machine to machine, and for an administrator there is nothing.
  test.each(['registers', 'groups', 'meetings'])(
    '%s: of what refers to it nothing is said',
    async (folder) => {
      const { data, ...own } = projectFiles();
      const left = new Map([...data].filter(([name]) => !name.startsWith(`${folder}/`)));
      const unread = new Map([[`${folder}/`, `data/${folder}`]]);
      const codes: string[] = [];
      const diagnose = ({ code }: Diagnostic): void => void codes.push(code);
      const project = await openProject({ ...own, data: left, unread }, diagnose);
      for (const id of project.records.keys()) await checkReport(project, id, diagnose);
      expect(codes).not.toContainEqual(expect.stringMatching(/missing-register|unknown-group|no-meetings/));
    },
  );
});

describe('a meeting that may be one of the four years', () => {
  const file = 'meetings/cwg-cop-12.yaml';
  test.each([
    ['is too large', tooLarge, 'file/too-large'],
    ['is no YAML', broken, 'yaml/bad-indent'],
    [
      'has a mistyped key for its group',
      (text: string) => text.replace(/^group/m, 'grop'),
      'record/unknown-key',
    ],
    [
      'names a group that is not there',
      (text: string) => text.replace('group: cwg-cop', 'group: cwg-cpo'),
      'reference/unknown-group',
    ],
  ])('keeps their report from being made without it, where it %s', async (_, change, code) => {
    const { errors, made } = await buildWith(file, change);
    expect(errors).toContain(`${file} ${code}`);
    expect(made).toEqual(outcomes);
  });
});
