import { chmod, cp, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/build/fingerprint.ts';
import { openFiles, readRequest } from '../../src/build/open-request.ts';
import { openLines } from '../../src/build/kept-lines.ts';
import type { Request } from '../../src/build/request.ts';
import { run } from '../../src/build/run.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { linesInScratch } from '../../src/build/scratch.ts';
import { type Readings, readingsIn } from '../../src/source/readings.ts';
import { contentsOf, temporaryFolder } from './temporary-folder.ts';

const text = [
  'title: "A \\"title\\", é 中 😀"',
  'number: 1.5',
  'empty: ""',
  'nothing:',
  'yes: true',
  'folded: >',
  '  Words over',
  '  two lines.',
  'list: [1, { __proto: a, 2: b, 1: c }]',
  'toString: text',
  '',
].join('\n');

/** What was read of the text, by readings that know it or not; a file that has faults is a fault of the test. */
function read(readings: Readings | undefined, yaml = text) {
  const source = parseYaml('a.yaml', yaml, (fault) => expect(fault).toBeUndefined(), readings);
  if (source === undefined) throw new Error('Nothing was read.');
  return source;
}

/** Readings that count how often they knew, and how often they were told. */
function counting(readings: Readings) {
  const counts = { known: 0, told: 0 };
  return {
    ...readings,
    counts,
    find(yaml: string) {
      const found = readings.find(yaml);
      if (found !== undefined) counts.known += 1;
      return found;
    },
    keep(...words: Parameters<Readings['keep']>) {
      counts.told += 1;
      readings.keep(...words);
    },
  };
}

/** Readings that a folder holds, by a program, in one file or in many. */
function openReadings(folder: string, program = 'one', isLarge = false) {
  const lines = openLines({ folder, name: 'readings', program, isLarge });
  return { ...readingsIn(lines, linesInScratch()), save: () => lines.save(0) };
}

async function kept(folder: string, isLarge = false): Promise<void> {
  const readings = openReadings(folder, 'one', isLarge);
  read(readings);
  await readings.save();
}

describe('what was read', () => {
  it.each(['one file', 'many'])('is the same when it comes from the cache, of %s', async (form) => {
    const folder = await temporaryFolder();
    await kept(folder, form === 'many');
    const readings = counting(openReadings(folder, 'one', form === 'many'));
    const [before, after] = [read(undefined), read(readings)];
    expect(readings.counts).toEqual({ known: 1, told: 0 });
    expect(after.value).toEqual(before.value);
    expect(JSON.stringify(after.value)).toBe(JSON.stringify(before.value));
    expect(Object.getPrototypeOf(after.value)).toBeNull();
    for (const path of [[], ['title'], ['folded'], ['list', 1, '2'], ['toString'], ['not', 'there']]) {
      expect(after.placeOf(path)).toEqual(before.placeOf(path));
      expect(after.placeOfKey(path)).toEqual(before.placeOfKey(path));
      expect(after.has(path)).toBe(before.has(path));
      expect(after.placeInText(path, 2, 9)).toEqual(before.placeInText(path, 2, 9));
    }
  });

  it('by another program, or not as a whole, or of another text, is read anew', async () => {
    const folder = await temporaryFolder();
    await kept(folder);
    const knows = (program: string, yaml?: string): boolean => {
      const readings = counting(openReadings(folder, program));
      expect(read(readings, yaml).value).toEqual(read(undefined, yaml).value);
      return readings.counts.known === 1;
    };
    expect(knows('one')).toBe(true);
    expect(knows('another')).toBe(false);
    expect(knows('one', `${text}# more\n`)).toBe(false);
    const [name = ''] = await readdir(folder);
    const whole = await readFile(join(folder, name));
    for (const broken of [whole.subarray(0, -40), Buffer.alloc(0), Buffer.from(whole).fill(97, 120, 121)]) {
      await writeFile(join(folder, name), broken);
      expect(knows('one')).toBe(false);
    }
    await writeFile(join(folder, name), whole);
    expect(knows('one')).toBe(true);
  });

  it('is read anew where what stands in its place is no file, or larger than any', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'readings'));
    await kept(folder);
    expect(openReadings(folder).find(text)).toBeUndefined();
    await rm(join(folder, 'readings'), { recursive: true });
    await writeFile(join(folder, 'readings'), '');
    await truncate(join(folder, 'readings'), 3_000_000_000);
    expect(openReadings(folder).find(text)).toBeUndefined();
    await kept(folder);
    expect(openReadings(folder).find(text)).toBeDefined();
  });

  it('with a fault is not kept, and what nobody asks for any more is left out', async () => {
    const folder = await temporaryFolder();
    const readings = openReadings(folder);
    parseYaml('a.yaml', 'a: [', () => undefined, readings);
    parseYaml('a.yaml', 'a: 1e3', () => undefined, readings);
    await readings.save();
    expect(await readdir(folder)).toEqual([]);
    await kept(folder);
    const later = openReadings(folder);
    read(later, 'a: b');
    await later.save();
    const last = openReadings(folder);
    expect(last.find(text)).toBeUndefined();
    expect(last.find('a: b')?.value).toEqual({ a: 'b' });
  });

  it.runIf(process.platform === 'linux')('is not kept where no folder can be made', async () => {
    const lines = openLines({
      folder: '/proc/1/no/folder',
      name: 'readings',
      program: 'one',
      isLarge: false,
    });
    lines.put('0'.repeat(64), 'a line');
    expect(await lines.save(0)).toBe(true);
  });

  it('is of no use to others: its folder can be entered by its owner only', async () => {
    const folder = join(await temporaryFolder(), 'new/cache');
    await kept(folder);
    for (const path of [folder, dirname(folder)]) expect((await stat(path)).mode & 0o077, path).toBe(0);
  });
});

/** Makes reports of the records in a folder; `judged` are those that the editorial rules looked at. */
async function build(
  directory: string,
  cache: string | undefined,
  out: string,
  { wanted, formats }: Pick<Request, 'wanted' | 'formats'> = { wanted: [], formats: ['docx', 'text'] },
) {
  const stages = await import('../../src/pipeline.ts');
  const judged: string[] = [];
  const composeReport: typeof stages.composeReport = (project, id, diagnose, going) => {
    if (going?.known === undefined) judged.push(id);
    return stages.composeReport(project, id, diagnose, going);
  };
  const request: Request = {
    ...{ directory, wanted, formats, out },
    ...(cache !== undefined && { cache: { location: cache, program: 'one' } }),
  };
  const watching = { onStep: () => undefined, signal: new AbortController().signal };
  const result = await run(request, () => Promise.resolve({ ...stages, composeReport }), watching);
  return { ...result, judged };
}

async function hashesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  const hashes = names.map(async (name) => [name, sha256(await readFile(join(folder, name)))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}

describe('a build', () => {
  it('gives the same bytes and findings with a cache, without, and with one that cannot be used', async () => {
    const folder = await temporaryFolder({ 'a-file': '' });
    await cp('data', join(folder, 'data'), { recursive: true });
    const without = await build(folder, undefined, 'out/without');
    const expected = await hashesOf(join(folder, 'out/without'));
    const caches = { filled: 'cache', used: 'cache', impossible: 'a-file', refused: 'refused' };
    await cp(join(folder, 'a-file'), join(folder, 'refused/x'));
    await chmod(join(folder, 'refused'), 0o500);
    for (const [name, cache] of Object.entries(caches)) {
      const { diagnostics } = await build(folder, join(folder, cache), `out/${name}`);
      expect(await hashesOf(join(folder, 'out', name)), name).toEqual(expected);
      expect(diagnostics, name).toEqual(without.diagnostics);
    }
    await chmod(join(folder, 'refused'), 0o700);
    const cached = Object.keys(await contentsOf(join(folder, 'cache')));
    expect(cached).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}\/$/),
      expect.stringMatching(/\/findings$/),
      expect.stringMatching(/\/outlines$/),
      expect.stringMatching(/\/readings$/),
    ]);
  });
});

describe('a build after a check, and a check after a build', () => {
  /** A folder in which a record has words that are misspelt, a letter that no font has, and a picture that cannot be read. */
  async function faultyFolder(): Promise<{ folder: string; cache: string }> {
    const folder = await temporaryFolder();
    await cp('data', join(folder, 'data'), { recursive: true });
    const path = join(folder, 'data/meetings/cwg-cop-20.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('Mexico commented', 'Mexico comented \u{1f9ff} that'));
    return { folder, cache: join(folder, 'cache') };
  }
  const one = (format: string) => ({ wanted: ['cwg-cop-20'], formats: [format] });

  it('do not run the rules again, and say the same', async () => {
    const { folder, cache } = await faultyFolder();
    const without = await build(folder, undefined, 'a', one('pdf'));
    expect(without.judged).toEqual(['cwg-cop-20']);
    const checked = await check(folder, cache, ['cwg-cop-20']);
    const built = await build(folder, cache, 'b', one('pdf'));
    expect(built.judged).toEqual([]);
    expect(built.diagnostics).toEqual(without.diagnostics);
    expect(checked.diagnostics).toEqual(without.diagnostics);
    await rm(cache, { recursive: true });
    await build(folder, cache, 'c', one('pdf'));
    const later = await check(folder, cache, ['cwg-cop-20']);
    expect(later).toEqual({ diagnostics: without.diagnostics, checked: [] });
  });

  it('put right what was kept wrongly of how a document is rendered', async () => {
    const { folder, cache } = await faultyFolder();
    const request = {
      directory: folder,
      wanted: [],
      formats: [],
      cache: { location: cache, program: 'one' },
    };
    const pipeline = await import('../../src/pipeline.ts');
    const { kept, project } = await openFiles(await readRequest(request), request, pipeline);
    const grounds = project && pipeline.groundsOf(project, 'cwg-cop-20', []);
    kept?.findings.keep(grounds ?? '', { checked: [], rendered: [] });
    await kept?.saveFindings(0);
    expect((await check(folder, cache, ['cwg-cop-20'])).diagnostics).toEqual([]);
    const codes = (await build(folder, cache, 'a', one('pdf'))).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['render/no-glyph']);
    const later = (await check(folder, cache, ['cwg-cop-20'])).diagnostics.map(({ code }) => code);
    expect(later).toEqual(['render/no-glyph']);
  });

  it('write nothing down where nothing is new', async () => {
    const { folder, cache } = await faultyFolder();
    const findings = async (): Promise<string> => {
      const [name = ''] = await readdir(cache);
      const { ino, mtimeMs } = await stat(join(cache, name, 'findings'));
      return `${ino} ${mtimeMs}`;
    };
    await build(folder, cache, 'a', one('docx'));
    const before = await findings();
    await build(folder, cache, 'b', one('docx'));
    expect(await findings()).toBe(before);
  });

  it('say of other formats only what holds of them', async () => {
    const { folder, cache } = await faultyFolder();
    const without = await build(folder, undefined, 'a', one('docx'));
    const inPdf = await check(folder, cache, ['cwg-cop-20']);
    expect(inPdf.diagnostics.map(({ code }) => code)).toContain('render/no-glyph');
    expect(without.diagnostics.map(({ code }) => code)).not.toContain('render/no-glyph');
    const built = await build(folder, cache, 'b', one('docx'));
    expect(built.judged).toEqual([]);
    expect(built.diagnostics).toEqual(without.diagnostics);
    expect(built.reports.map(({ state }) => state)).toEqual(without.reports.map(({ state }) => state));
    await rm(cache, { recursive: true });
    await build(folder, cache, 'c', one('docx'));
    expect((await check(folder, cache, ['cwg-cop-20'])).diagnostics).toEqual(inPdf.diagnostics);
  });
});

/** What a check says of the records in a folder, and which of them it went through. */
async function check(directory: string, cache?: string, wanted: readonly string[] = []) {
  const stages = await import('../../src/pipeline.ts');
  const checked: string[] = [];
  const checkReport: typeof stages.checkReport = (project, id, diagnose, going) => {
    checked.push(id);
    return stages.checkReport(project, id, diagnose, going);
  };
  const request: Request = {
    directory,
    wanted,
    formats: [],
    ...(cache !== undefined && { cache: { location: cache, program: 'one' } }),
  };
  const watching = { onStep: () => undefined, signal: new AbortController().signal };
  const { diagnostics } = await run(request, () => Promise.resolve({ ...stages, checkReport }), watching);
  return { diagnostics, checked };
}

describe('a check', () => {
  it('says with a cache what it says without, and looks only at what a change touches', async () => {
    const folder = await temporaryFolder();
    const cache = join(folder, 'cache');
    await cp('data', join(folder, 'data'), { recursive: true });
    const edit = async (name: string, find: string | RegExp, put: string): Promise<void> => {
      const path = join(folder, 'data', name);
      const text = await readFile(path, 'utf8');
      expect(text).toMatch(find);
      await writeFile(path, text.replace(find, put));
    };
    const [record, settings] = ['meetings/cwg-cop-20.yaml', 'checks/cwg-cop.yaml'];
    const all = (await check(folder, cache)).checked;
    expect(all.length).toBeGreaterThan(15);
    // Whether a meeting is missing from them is to be seen anew where a record is refused.
    const summaries = all.filter((id) => id.startsWith('pp-'));
    const steps = [
      { edit: () => Promise.resolve(), looks: [] },
      { edit: () => edit(record, 'Mexico commented', 'TODO: Mexico commented'), looks: ['cwg-cop-20'] },
      { edit: () => edit(record, /^/, '# All lines move.\n'), looks: ['cwg-cop-20'] },
      { edit: () => edit(settings, 'rules: {}', 'rules: { check/missing-fact: off }'), looks: all },
      { edit: () => edit(record, 'until: 2024-01-23', 'until: 2014-01-23'), looks: all },
      { edit: () => edit(record, 'until: 2014-01-23', 'until: 2024-01-23'), looks: all },
      {
        edit: () => edit(record, 'meeting: 20', 'meeting: 20\nagenda-of: 3'),
        looks: ['cwg-cop-20', ...summaries],
      },
      {
        edit: () => rm(join(folder, 'data', record)),
        looks: all.filter((id) => id !== 'cwg-cop-20'),
      },
    ];
    for (const [index, step] of steps.entries()) {
      await step.edit();
      const [without, kept] = [await check(folder), await check(folder, cache)];
      expect(kept.diagnostics, String(index)).toEqual(without.diagnostics);
      expect(kept.checked, String(index)).toEqual(step.looks);
    }
  });

  it('tells of a picture that cannot be read with each record that has it, whichever was checked first', async () => {
    const folder = await temporaryFolder();
    const cache = join(folder, 'cache');
    await cp('data', join(folder, 'data'), { recursive: true });
    const picture = join(folder, 'data/groups/emblem.png');
    const bytes = await readFile(picture);
    // The file is whole, and its contents are not: that is seen when a document is made.
    await writeFile(picture, bytes.fill(85, bytes.indexOf('IDAT') + 4, bytes.indexOf('IDAT') + 60));
    for (const wanted of [[], ['cwg-cop-20'], ['cwg-cop-15']]) {
      const [without, kept] = [await check(folder, undefined, wanted), await check(folder, cache, wanted)];
      expect(without.diagnostics.map(({ code }) => code)).toContain('render/picture-not-read');
      expect(kept.diagnostics, wanted.join()).toEqual(without.diagnostics);
    }
  });
});

describe('a cache', () => {
  it('does not grow without end where always the same few records are checked', async () => {
    const folder = await temporaryFolder();
    const cache = join(folder, 'cache');
    const group = 'groups/g.yaml';
    await cp('data/groups', join(folder, 'data/groups'), { recursive: true });
    await cp('data/registers', join(folder, 'data/registers'), { recursive: true });
    for (const id of ['cwg-cop-20', 'cwg-cp-01'])
      await cp(`data/meetings/${id}.yaml`, join(folder, `data/meetings/${id}.yaml`));
    const linesOf = async (): Promise<readonly string[]> => {
      const files = Object.entries(await contentsOf(cache));
      return files.flatMap(([name, words]) =>
        name.endsWith('/findings') ? words.split('\n').filter((line) => /^[0-9a-f]{64} \d/.test(line)) : [],
      );
    };
    await check(folder, cache);
    const [, other = ''] = await linesOf();
    for (let change = 0; change < 12; change += 1) {
      await writeFile(join(folder, 'data', group), `# Change ${change}.\n`);
      await check(folder, cache, ['cwg-cop-20']);
    }
    // What was found of two records, four times that of earlier states, and the last.
    expect((await linesOf()).length).toBeLessThanOrEqual(9);
    expect(other).not.toBe('');
  });
});

describe('what was kept of another folder', () => {
  it('is removed when nobody has worked in that for sixty days, and nothing else is', async () => {
    const folder = await temporaryFolder();
    await cp('data', join(folder, 'data'), { recursive: true });
    const cache = join(folder, 'cache');
    const days = { '0123456789abcdef': 61, fedcba9876543210: 59, 'of-another-program': 61 };
    for (const [name, since] of Object.entries(days)) {
      await mkdir(join(cache, name), { recursive: true });
      await writeFile(join(cache, name, 'readings'), 'kept');
      const time = Date.now() / 1000 - since * 24 * 60 * 60;
      await utimes(join(cache, name), time, time);
    }
    await build(folder, cache, 'out', { wanted: ['cwg-cop-20'], formats: ['text'] });
    const left = (await readdir(cache)).filter((name) => name in days);
    expect(left.sort()).toEqual(['fedcba9876543210', 'of-another-program']);
  });
});
