import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ledgerVersion } from '../../src/build/ledger.ts';
import type { Step } from '../../src/build/make.ts';
import type { Pipeline } from '../../src/build/pipeline-stages.ts';
import type { Request } from '../../src/build/request.ts';
import { run } from '../../src/build/run.ts';
import type { Block } from '../../src/document/nodes.ts';
import { diagnostic, emptyDocument, fakePipeline } from './fake-pipeline.ts';
import { contentsOf, temporaryFolder } from './temporary-folder.ts';

const meetings = { 'data/meetings/a.yaml': 'a: 1', 'data/meetings/b.yaml': 'b: 1' };

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  style: 'normal',
  numbered: false,
  children: [{ type: 'text', value }],
});
const picture: Block = { type: 'image', style: 'logo', file: 'emblem.png', alternative: '' };

async function build(directory: string, changes: Partial<Request> = {}, stages: Partial<Pipeline> = {}) {
  const steps: Step[] = [];
  const request: Request = { directory, wanted: [], formats: ['docx', 'text'], out: 'out', ...changes };
  const watching = { onStep: (step: Step) => steps.push(step), signal: new AbortController().signal };
  return { ...(await run(request, async () => fakePipeline(stages), watching)), steps };
}

async function madeIn(folder: string): Promise<string[]> {
  const names = Object.keys(await contentsOf(folder));
  return names.filter((name) => !name.startsWith('data') && !name.endsWith('/')).sort();
}

describe('a build', () => {
  test('writes each report in each format, named by the ID and the ending', async () => {
    const folder = await temporaryFolder(meetings);
    const { written } = await build(folder);
    expect(await madeIn(folder)).toEqual(['out/a.docx', 'out/a.txt', 'out/b.docx', 'out/b.txt']);
    expect(written[1]).toEqual({ path: 'out/a.txt', size: 6 });
  });

  test('builds the record named, wherever the user stands', async () => {
    const folder = await temporaryFolder({ 'x/meetings/a.yaml': '', 'stand/here': '' });
    const { written } = await build(`${folder}/stand`, { wanted: ['../x/meetings/a.yaml'], out: '../out' });
    expect(written.map(({ path }) => path)).toEqual(['../out/a.docx', '../out/a.txt']);
  });

  test('writes in spite of warnings, and hands them on', async () => {
    const folder = await temporaryFolder(meetings);
    const { diagnostics } = await build(
      folder,
      {},
      {
        renderReport: async (_project, _document, _format, diagnose) => {
          diagnose(diagnostic('data/meetings/a.yaml', 'warning'));
          return new Uint8Array(3);
        },
      },
    );
    expect([diagnostics.length, (await madeIn(folder)).length]).toEqual([1, 4]);
  });

  test('tells each step and how far it is', async () => {
    const { steps } = await build(await temporaryFolder(meetings), { wanted: ['b'] });
    expect(steps.map(({ name, made, total }) => `${name.replace(/\d+/, 'n')} ${made}/${total}`)).toEqual([
      'read n files 0/0',
      'compose b 0/2',
      'render b as docx 1/2',
      'render b as text 2/2',
      'write n files 2/2',
    ]);
  });

  test('gives the same files when it is done again', async () => {
    const folder = await temporaryFolder(meetings);
    await build(folder);
    const before = await contentsOf(folder);
    await build(folder);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('tells of files in the order of their names, whichever was made first', async () => {
    const folder = await temporaryFolder(meetings);
    const { stale } = await build(folder, { compares: true, formats: ['text', 'docx'] });
    const names = ['out/a.docx', 'out/a.txt', 'out/b.docx', 'out/b.txt'];
    expect(stale.map(({ path }) => path)).toEqual(names);
    const { written } = await build(folder, { formats: ['text', 'docx'] });
    expect(written.map(({ path }) => path)).toEqual(names);
  });
});

describe('a build with an error', () => {
  const failing = (id: string): Partial<Pipeline> => ({
    composeReport: async (project, wanted, diagnose) => {
      if (wanted !== id) return fakePipeline().composeReport(project, wanted, diagnose);
      diagnose(diagnostic(`data/meetings/${id}.yaml`, 'error'));
      return undefined;
    },
  });

  test('leaves the files of the report as they were, and makes the reports that are good', async () => {
    const folder = await temporaryFolder({ ...meetings, 'out/b.docx': 'old' });
    const { diagnostics, reports } = await build(folder, {}, failing('b'));
    expect(diagnostics.length).toBe(1);
    expect(reports.map(({ id, state }) => `${id} ${state}`)).toEqual(['a written', 'b failed']);
    expect(await madeIn(folder)).toEqual(['out/a.docx', 'out/a.txt', 'out/b.docx']);
    expect((await contentsOf(folder))['out/b.docx']).toBe('old');
  });

  test('still looks for the faults of all others, up to the last format', async () => {
    const seen: string[] = [];
    const folder = await temporaryFolder({ ...meetings, 'out/b.docx': 'old' });
    const { diagnostics, reports } = await build(
      folder,
      {},
      {
        ...failing('a'),
        renderReport: async (_project, { properties }, format, diagnose) => {
          seen.push(`${properties.id} ${format}`);
          diagnose(diagnostic(`data/meetings/${properties.id}.yaml`, 'error', `render/${format}`));
          return new Uint8Array();
        },
      },
    );
    expect(seen).toEqual(['b docx', 'b text']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['test/fault', 'render/docx', 'render/text']);
    expect(reports.map(({ id, state }) => `${id} ${state}`)).toEqual(['a failed', 'b failed']);
    expect(await contentsOf(folder)).toMatchObject({ 'out/b.docx': 'old' });
    expect(await madeIn(folder)).toEqual(['out/b.docx']);
  });

  test('does not make the folder where there is nothing for it', async () => {
    const folder = await temporaryFolder(meetings);
    await build(folder, { wanted: ['a'] }, failing('a'));
    expect(Object.keys(await contentsOf(folder))).not.toContain('out/');
  });

  test('can show the lines of the file', async () => {
    const folder = await temporaryFolder(meetings);
    const { textOf } = await build(folder, {}, failing('a'));
    expect([textOf('data/meetings/a.yaml'), textOf('data/meetings/none.yaml')]).toEqual(['a: 1', undefined]);
  });
});

describe('a build in which the program itself fails', () => {
  test('says so, and at which report, when all others are made', async () => {
    const folder = await temporaryFolder(meetings);
    const composeReport: Pipeline['composeReport'] = async (_, id) => {
      if (id === 'a') throw new TypeError('x is undefined');
      return emptyDocument(id);
    };
    await expect(build(folder, {}, { composeReport })).rejects.toThrow(
      'while composing a: TypeError: x is undefined',
    );
    expect(await madeIn(folder)).toEqual(['out/b.docx', 'out/b.txt']);
  });
});

describe('a request that cannot be met', () => {
  const messages = async (...call: Parameters<typeof build>) =>
    (await build(...call)).refusals.map(({ message }) => message);

  test('names the data folder that is not there', async () => {
    expect(await messages(await temporaryFolder())).toEqual(['There is no data folder "data" here.']);
  });

  test('tells who stands in the data folder how to use it', async () => {
    const { refusals } = await build(await temporaryFolder({ 'meetings/a.yaml': '' }));
    expect(refusals[0]?.remedy).toBe('Give --data . to use the folder in which you stand.');
  });

  test('writes nothing when one of several IDs is unknown', async () => {
    const folder = await temporaryFolder(meetings);
    expect(await messages(folder, { wanted: ['a', 'c'] })).toEqual([
      'There is no record "c"; did you mean "a"?',
    ]);
    expect(await madeIn(folder)).toEqual([]);
  });

  test('says which file is in the way of the output', async () => {
    const folder = await temporaryFolder({ ...meetings, out: '' });
    expect(await messages(folder)).toEqual([
      '"out" cannot be written: a file of this name is in the way. What was there is as it was.',
    ]);
  });
});

describe('a build with a known program', () => {
  const again = async (folder: string, changes: Partial<Request> = {}) => {
    const composed: string[] = [];
    const result = await build(
      folder,
      { program: 'one', ...changes },
      {
        composeReport: async (_, id) => {
          composed.push(id);
          return fakePipeline().composeReport(_, id, () => {});
        },
      },
    );
    const states = result.reports.map(({ id, state }) => `${id} ${state}`);
    return { ...result, composed, states };
  };

  test('makes nothing where nothing changed', async () => {
    const folder = await temporaryFolder(meetings);
    await again(folder);
    expect(await again(folder)).toMatchObject({ composed: [], states: ['a unchanged', 'b unchanged'] });
  });

  test('makes only the report whose record changed', async () => {
    const folder = await temporaryFolder(meetings);
    await again(folder);
    await writeFile(`${folder}/data/meetings/b.yaml`, 'b: 2');
    const { composed, states } = await again(folder);
    expect([composed, states]).toEqual([['b'], ['a unchanged', 'b unchanged']]);
  });

  test('refuses a record that is not there beside one that is built already', async () => {
    const folder = await temporaryFolder(meetings);
    await again(folder);
    const { refusals } = await again(folder, { wanted: ['a', 'c'] });
    expect(refusals).toMatchObject([{ message: 'There is no record "c"; did you mean "a"?' }]);
  });

  test('makes a report whose file was changed or taken away by hand', async () => {
    const folder = await temporaryFolder(meetings);
    await again(folder);
    await writeFile(`${folder}/out/a.docx`, 'typed by hand');
    await rm(`${folder}/out/b.txt`);
    expect((await again(folder)).states).toEqual(['a written', 'b written']);
    expect((await contentsOf(folder))['out/a.docx']).toBe('a docx');
  });

  test('makes everything when the program is another one, or a format was not made before', async () => {
    const folder = await temporaryFolder(meetings);
    await again(folder);
    expect((await again(folder, { formats: ['json'] })).composed).toEqual(['a', 'b']);
    expect((await again(folder, { program: 'two' })).composed).toEqual(['a', 'b']);
  });

  test('knows formats that were made before of the same record, and makes those of another one anew', async () => {
    const folder = await temporaryFolder(meetings);
    await again(folder);
    await again(folder, { formats: ['json'] });
    expect((await again(folder)).composed).toEqual([]);
    await writeFile(`${folder}/data/meetings/b.yaml`, 'b: 2');
    expect((await again(folder, { formats: ['json'] })).composed).toEqual(['b']);
    expect((await again(folder)).composed).toEqual(['b']);
  });

  test('says again what was said of a report that did not change', async () => {
    const folder = await temporaryFolder(meetings);
    const warn = diagnostic('data/meetings/a.yaml', 'warning');
    const renderReport: Pipeline['renderReport'] = async (_project, _document, _format, diagnose) => {
      diagnose(warn);
      return new Uint8Array(3);
    };
    await build(folder, { program: 'one' }, { renderReport });
    expect((await again(folder)).diagnostics).toEqual([warn]);
  });

  test('does not trust a ledger that is broken', async () => {
    const folder = await temporaryFolder({ ...meetings, 'out/.rapporteur.json': '{"version":1' });
    expect((await again(folder)).composed).toEqual(['a', 'b']);
  });

  test('does not trust a ledger of which something was taken away, or that another version wrote', async () => {
    const folder = await temporaryFolder(meetings);
    await again(folder);
    const whole = JSON.parse((await contentsOf(folder))['out/.rapporteur.json'] ?? '') as object;
    const nothing = ['buildable', 'diagnostics', 'reports'].map((key) => ({ [key]: null }));
    // Another version may mean something else by the same words.
    const others = [{ version: ledgerVersion - 1 }, { version: ledgerVersion + 1 }];
    for (const taken of [...nothing, ...others, { reports: { a: null } }, { reports: { a: {} } }]) {
      await writeFile(join(folder, 'out/.rapporteur.json'), JSON.stringify({ ...whole, ...taken }));
      expect((await again(folder)).composed).toEqual(['a', 'b']);
    }
  });

  test('compares the folder without writing', async () => {
    const folder = await temporaryFolder({
      ...meetings,
      'out/a.docx': 'a docx',
      'out/b.docx': 'old',
      'out/z.txt': '',
    });
    const before = await contentsOf(folder);
    const { stale } = await again(folder, { compares: true });
    expect(stale.map(({ path, state }) => `${path} ${state}`)).toEqual([
      'out/a.txt missing',
      'out/b.docx different',
      'out/b.txt missing',
      'out/z.txt stray',
    ]);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test.runIf(process.platform !== 'win32')(
    'tells of a stray link too, on one of several machines',
    async () => {
      const folder = await temporaryFolder({ ...meetings, note: '' });
      await again(folder);
      await symlink('../note', join(folder, 'out/z.txt'));
      const strays = async (part: number) =>
        (await again(folder, { compares: true, shard: { part, parts: 2 } })).stale.map(({ path }) => path);
      expect([await strays(1), await strays(2)]).toEqual([['out/z.txt'], []]);
    },
  );

  test('makes in parts what it makes in one go', async () => {
    const whole = await temporaryFolder(meetings);
    const parts = await temporaryFolder(meetings);
    await again(whole);
    for (const part of [1, 2, 3]) await again(parts, { shard: { part, parts: 3 } });
    const files = ({ 'out/.rapporteur.json': _, ...others }: Record<string, string>) => others;
    expect(files(await contentsOf(parts))).toEqual(files(await contentsOf(whole)));
  });

  test('is known so far also where it goes on for long and is killed', async () => {
    const folder = await temporaryFolder({ ...meetings, 'data/meetings/c.yaml': 'c: 1' });
    vi.useFakeTimers({ toFake: ['Date'] });
    const known: string[][] = [];
    await build(
      folder,
      { program: 'one' },
      {
        composeReport: async (_, id) => {
          const { 'out/.rapporteur.json': ledger } = await contentsOf(folder);
          const reports = JSON.parse(ledger ?? '{}') as { readonly reports?: Record<string, unknown> };
          known.push(Object.keys(reports.reports ?? {}));
          vi.advanceTimersByTime(15_000);
          return emptyDocument(id);
        },
      },
    );
    vi.useRealTimers();
    expect(known).toEqual([[], [], ['a', 'b']]);
  });
});

describe('a run without a folder to write to', () => {
  test('checks everything and writes nothing', async () => {
    const folder = await temporaryFolder(meetings);
    const request: Request = { directory: folder, wanted: [], formats: [] };
    const stop = new AbortController();
    const { records } = await run(request, async () => fakePipeline(), {
      onStep: () => {},
      signal: stop.signal,
    });
    expect([records, await madeIn(folder)]).toEqual([['a', 'b'], []]);
  });

  test('makes a file only of what may fail in it: unusual characters, the first use of a picture', async () => {
    const words: Record<string, string> = { a: 'Genève, “Ελλάς”, Кипр – 20 €', b: 'a flower: ✿', c: '' };
    const rendered: string[] = [];
    const stages = fakePipeline({
      checkReport: async (_, id) => ({
        ...emptyDocument(id),
        body: [paragraph(words[id] ?? ''), ...(id === 'b' ? [] : [picture])],
      }),
      renderReport: async (_, { properties }, format) => {
        rendered.push(`${properties.id} ${format}`);
        return new Uint8Array();
      },
    });
    const folder = await temporaryFolder({ ...meetings, 'data/meetings/c.yaml': '' });
    const signal = new AbortController().signal;
    await run({ directory: folder, wanted: [], formats: [] }, async () => stages, {
      onStep: () => {},
      signal,
    });
    expect(rendered).toEqual(['a pdf', 'b pdf']);
  });

  test('stops between two documents when it is told to', async () => {
    const folder = await temporaryFolder(meetings);
    const stop = new AbortController();
    const watching = { onStep: () => stop.abort(), signal: stop.signal };
    const request: Request = { directory: folder, wanted: [], formats: ['docx'], out: 'out' };
    await expect(run(request, async () => fakePipeline(), watching)).rejects.toThrow();
    expect(await madeIn(folder)).toEqual([]);
  });
});
