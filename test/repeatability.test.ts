import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * Builds every report of the project, and one that uses every feature, several times, each time in a process of its own
 * that finds another world around it: clock, time zone, locale, user, folders, order of files. All files must be the same.
 */

const root = resolve(import.meta.dirname, '..');
const main = join(root, 'src/cli/main.ts');

/** What a process finds around it. Folders are relative to one that is new for each. */
interface World {
  readonly name: string;
  /** Added to the clock, in milliseconds. */
  readonly clockShift: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly data: string;
  readonly templates: string;
  /** Whether files are created, and folders listed, from the last name to the first. */
  readonly reversed: boolean;
  readonly formats: string;
}

const day = 24 * 60 * 60 * 1000;
const worlds: readonly World[] = [
  {
    name: 'in Kolkata, today',
    clockShift: 0,
    environment: { TZ: 'Asia/Kolkata', LANG: 'C', LC_ALL: 'C', USER: 'asha', LOGNAME: 'asha' },
    directory: 'work',
    data: 'data',
    templates: 'templates',
    reversed: false,
    formats: 'docx,pdf,text,html,json',
  },
  {
    // Turkish tells i and dotless i apart when it changes the case of letters.
    name: "in St John's, four hundred days on, in Turkish",
    clockShift: 400 * day + 1234,
    environment: {
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      USER: 'Zoë',
      LOGNAME: 'Zoë',
    },
    directory: 'a longer way/to the work',
    data: 'data',
    templates: 'templates',
    reversed: true,
    formats: 'docx,pdf,text,html,json',
  },
  {
    name: 'on Chatham, thirty years ago, with folders elsewhere',
    clockShift: -30 * 365 * day,
    environment: {
      TZ: 'Pacific/Chatham',
      LANG: 'ar_EG.UTF-8',
      LC_ALL: 'ar_EG.UTF-8',
      USER: 'root',
      LOGNAME: 'root',
    },
    directory: 'stand/here',
    data: '../../records',
    templates: '../houses',
    reversed: true,
    formats: 'docx,pdf,text,html,json',
  },
];

/** What the process saw of its world, so that the test knows that the worlds did differ. */
interface Seen {
  readonly year: number;
  readonly zone: number;
  readonly locale: string;
  readonly user: string;
  readonly home: string;
  readonly directory: string;
}

interface Outcome {
  readonly seen: Seen;
  /** SHA-256 by the names of the files. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Runs before the program: moves the clock, turns the order of folders round, and says what it sees. */
const before = `
  import files from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { homedir } from 'node:os';
  const { SHIFT, REVERSED, USER } = process.env;
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...given) { super(...(given.length === 0 ? [Real.now() + Number(SHIFT)] : given)); }
    static now() { return Real.now() + Number(SHIFT); }
  };
  if (REVERSED === 'true') {
    const { readdirSync } = files;
    const { readdir } = files.promises;
    files.readdirSync = (...given) => readdirSync(...given).reverse();
    files.promises.readdir = async (...given) => (await readdir(...given)).reverse();
    syncBuiltinESMExports();
  }
  process.stdout.write(JSON.stringify({
    year: new Date().getFullYear(),
    zone: new Date(2019, 9, 9).getTimezoneOffset(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    user: USER,
    home: homedir(),
    directory: process.cwd(),
  }));
`;

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'rapporteur-')));
  folders.push(folder);
  return folder;
}

async function copyFolder(from: string, to: string, reversed: boolean): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sorted = files.sort();
  for (const file of reversed ? sorted.reverse() : sorted) {
    const target = join(to, file.slice(from.length));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(file, target);
  }
}

/** Builds in a world; `change` may change the files that it builds from. */
async function buildIn(world: World, change = async (_data: string): Promise<void> => {}): Promise<Outcome> {
  const folder = await newFolder();
  const directory = join(folder, world.directory);
  const [data, templates] = [resolve(directory, world.data), resolve(directory, world.templates)];
  await mkdir(directory, { recursive: true });
  await copyFolder(join(root, 'data'), data, world.reversed);
  await copyFolder(join(root, 'templates'), templates, world.reversed);
  await copyFile(join(root, 'test/pipeline/records/everything.yaml'), join(data, 'meetings/everything.yaml'));
  await change(data);
  const seen = await runBuild(world, directory, folder);
  const out = join(directory, 'out');
  const hashes: Record<string, string> = {};
  for (const name of (await readdir(out)).sort())
    hashes[name] = createHash('sha256')
      .update(await readFile(join(out, name)))
      .digest('hex');
  return { seen, hashes };
}

async function runBuild(world: World, directory: string, home: string): Promise<Seen> {
  const imports = [import.meta.resolve('tsx'), `data:text/javascript,${encodeURIComponent(before)}`];
  const words = ['--data', world.data, '--templates', world.templates, '--format', world.formats];
  const options = imports.flatMap((module) => ['--import', module]);
  const child = spawn(process.execPath, [...options, main, 'build', ...words], {
    cwd: directory,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      USERPROFILE: home,
      SHIFT: String(world.clockShift),
      REVERSED: String(world.reversed),
      ...world.environment,
    },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const number = await new Promise((done) => child.on('close', done));
  if (number !== 0) throw new Error(`${world.name}: ${errors}`);
  return JSON.parse(output) as Seen;
}

describe('builds of everything in different worlds', () => {
  let outcomes: readonly Outcome[] = [];
  beforeAll(async () => {
    const made: Outcome[] = [];
    for (const world of worlds) made.push(await buildIn(world));
    outcomes = made;
  }, 300_000);

  test('were made in worlds that differ in all things', () => {
    const keys = ['year', 'zone', 'locale', 'user', 'home', 'directory'] as const;
    for (const key of keys)
      expect(new Set(outcomes.map(({ seen }) => seen[key])).size, key).toBe(worlds.length);
  });

  test('made every report in every format', () => {
    const reports = ['cwg-cop-13', 'cwg-cop-15', 'cwg-cop-20', 'cwg-cp-01', 'everything-rev2', 'pp-18'];
    const named = (endings: readonly string[]) =>
      reports.flatMap((report) => endings.map((ending) => `${report}.${ending}`)).sort();
    const all = named(['docx', 'html', 'json', 'pdf', 'txt']);
    expect(outcomes.map(({ hashes }) => Object.keys(hashes).sort())).toEqual([all, all, all]);
  });

  test('give the same bytes', () => {
    const [first, second, third] = outcomes.map(({ hashes }) => hashes);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  test('tell a difference where there is one, and only there', async () => {
    const [world] = worlds;
    if (world === undefined) throw new Error('There is no world.');
    const { hashes } = await buildIn({ ...world, formats: 'docx,pdf,text' }, async (data) => {
      const file = join(data, 'meetings/cwg-cop-13.yaml');
      await writeFile(file, `${await readFile(file, 'utf8')}# One more line.\n`);
    });
    const differing = Object.entries(hashes).filter(([name, hash]) => outcomes[0]?.hashes[name] !== hash);
    // The record is attached to the PDF and hashed in both; the words are the same.
    expect(differing.map(([name]) => name)).toEqual([
      'cwg-cop-13.docx',
      'cwg-cop-13.pdf',
      'pp-18.docx',
      'pp-18.pdf',
    ]);
  }, 120_000);
});
