import { describe, expect, test } from 'vitest';
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
  return { ...(await run(request, fakePipeline(stages), watching)), steps };
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
});

describe('a build with an error', () => {
  const failing = (id: string): Partial<Pipeline> => ({
    composeReport: async (project, wanted, diagnose) => {
      if (wanted !== id) return fakePipeline().composeReport(project, wanted, diagnose);
      diagnose(diagnostic(`data/meetings/${id}.yaml`, 'error'));
      return undefined;
    },
  });

  test('changes nothing in the output folder, not even for the reports that are good', async () => {
    const folder = await temporaryFolder({ ...meetings, 'out/a.docx': 'old' });
    const { diagnostics, written } = await build(folder, {}, failing('b'));
    expect([diagnostics.length, written]).toEqual([1, []]);
    expect(await madeIn(folder)).toEqual(['out/a.docx']);
  });

  test('still looks for the faults of all others, up to the last format', async () => {
    const seen: string[] = [];
    const { diagnostics } = await build(
      await temporaryFolder(meetings),
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
  });

  test('does not make the folder either', async () => {
    const folder = await temporaryFolder(meetings);
    await build(folder, {}, failing('a'));
    expect(Object.keys(await contentsOf(folder))).not.toContain('out/');
  });

  test('can show the lines of the file', async () => {
    const folder = await temporaryFolder(meetings);
    const { textOf } = await build(folder, {}, failing('a'));
    expect([textOf('data/meetings/a.yaml'), textOf('data/meetings/none.yaml')]).toEqual(['a: 1', undefined]);
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
      '"out" cannot be written: a file of this name is in the way. No file was changed.',
    ]);
  });
});

describe('a run without a folder to write to', () => {
  test('checks everything and writes nothing', async () => {
    const folder = await temporaryFolder(meetings);
    const request: Request = { directory: folder, wanted: [], formats: [] };
    const stop = new AbortController();
    const { records } = await run(request, fakePipeline(), { onStep: () => {}, signal: stop.signal });
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
    await run({ directory: folder, wanted: [], formats: [] }, stages, { onStep: () => {}, signal });
    expect(rendered).toEqual(['a pdf', 'b pdf']);
  });

  test('stops between two documents when it is told to', async () => {
    const folder = await temporaryFolder(meetings);
    const stop = new AbortController();
    const watching = { onStep: () => stop.abort(), signal: stop.signal };
    const request: Request = { directory: folder, wanted: [], formats: ['docx'], out: 'out' };
    await expect(run(request, fakePipeline(), watching)).rejects.toThrow();
    expect(await madeIn(folder)).toEqual([]);
  });
});
