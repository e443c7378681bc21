import { EventEmitter } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { makeReports } from '../../src/build/make.ts';
import { openFiles, readRequest } from '../../src/build/open-request.ts';
import { renderEarly } from '../../src/build/render-early.ts';
import { type HelperAnswer, type HelperTask, startHelper } from '../../src/build/render-helper.ts';
import { renderOnce } from '../../src/build/render-once.ts';
import { canHaveThreads, type RenderPool } from '../../src/build/render-pool.ts';
import type { RenderJob } from '../../src/build/render-worker.ts';
import type { Request } from '../../src/build/request.ts';
import * as pipeline from '../../src/pipeline.ts';
import type { Project } from '../../src/pipeline.ts';
import { fakePipeline } from './fake-pipeline.ts';
import { startThread } from '../../src/build/start-thread.ts';
import { temporaryFolder } from './temporary-folder.ts';

// Threads run compiled code only.
vi.mock('../../src/build/start-thread.ts', { spy: true });
vi.mock('../../src/build/render-pool.ts', { spy: true });

/** A helper that takes all formats, and notes what it is given. */
function notingPool(): RenderPool & { readonly jobs: RenderJob[] } {
  const jobs: RenderJob[] = [];
  return {
    jobs,
    width: 1,
    takes: () => true,
    isIdle: true,
    async render(job) {
      jobs.push(job);
      return { bytes: new Uint8Array([jobs.length]), extension: job.format, diagnostics: [] };
    },
    close: async () => undefined,
  };
}

async function dataFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await cp('data', join(folder, 'data'), { recursive: true });
  return folder;
}

function requestOf(directory: string, wanted: string, more: Partial<Request> = {}): Request {
  return { directory, wanted: [wanted], formats: ['docx', 'pdf'], out: 'out', ...more };
}

/** What a helper is given before all records are read, and the document that is made when they are. */
async function early(request: Request) {
  const read = await readRequest(request);
  const pool = notingPool();
  await renderEarly(read, request, pipeline, pool);
  const { project } = await openFiles(read, request, pipeline);
  if (project === undefined) throw new Error('There are no folders.');
  const [id = ''] = read.ids;
  const document = await pipeline.composeReport(project, id, () => undefined);
  return { jobs: pool.jobs, document, options: document && pipeline.renderData(project, document) };
}

describe('a report that is rendered before the other records are read', () => {
  it('is the one that is made when they are, in each format', async () => {
    const { jobs, document, options } = await early(requestOf(await dataFolder(), 'cwg-cop-20'));
    expect(jobs.map(({ format }) => format)).toEqual(['docx', 'pdf']);
    for (const job of jobs) expect(job).toEqual({ document, options, format: job.format });
  });

  it('is not begun where it rests on the others, or may not be asked for', async () => {
    const folder = await dataFolder();
    const jobsFor = async (request: Request): Promise<number> => (await early(request)).jobs.length;
    expect(await jobsFor(requestOf(folder, 'pp-18'))).toBe(0);
    expect(await jobsFor(requestOf(folder, 'cwg-cop-20', { languages: ['fr'] }))).toBe(0);
    expect(await jobsFor(requestOf(folder, 'cwg-cop-20', { shard: { part: 1, parts: 2 } }))).toBe(0);
  });

  it('is not begun where an earlier run has read the others', async () => {
    const folder = await dataFolder();
    const cache = { location: join(folder, 'cache'), program: 'one' };
    const request = requestOf(folder, 'cwg-cop-20', { cache });
    expect((await early(request)).jobs.length).toBe(2);
    expect((await early(request)).jobs.length).toBe(0);
  });

  it('is not begun while there is an error in it', async () => {
    const folder = await dataFolder();
    const record = join(folder, 'data/meetings/cwg-cop-20.yaml');
    await writeFile(record, (await readFile(record, 'utf8')).replace('meeting: 20', 'meeting: 20\nplase: 1'));
    expect(await early(requestOf(folder, 'cwg-cop-20'))).toMatchObject({ jobs: [], document: undefined });
  });
});

describe('a pool that renders once', () => {
  it('gives again what it made of the same document, and of no other one', async () => {
    const { jobs, document, options } = await early(requestOf(await dataFolder(), 'cwg-cop-20'));
    const [, job] = jobs;
    if (job === undefined || document === undefined || options === undefined)
      throw new Error('There is no document.');
    const pool = notingPool();
    const once = renderOnce(pool);
    const [first, same, other, changed] = await Promise.all([
      once.render(job),
      once.render({ document, options, format: 'pdf' }),
      once.render({ ...job, format: 'docx' }),
      once.render({ ...job, document: { ...document, language: 'fr' } }),
    ]);
    expect(same.bytes).toBe(first.bytes);
    expect(other.bytes).not.toEqual(first.bytes);
    expect(changed.bytes).not.toEqual(first.bytes);
    expect(pool.jobs.length).toBe(3);
    // It bears another date.
    const draft = { ...job, options: { ...options, sourceDateEpoch: 1_569_412_800 } };
    expect((await once.render(draft)).bytes).not.toEqual(first.bytes);
    const again = { ...job, document: { ...document, language: 'fr' } };
    for (const attempt of ['first', 'second'])
      expect((await once.render(again)).bytes, attempt).toBe(changed.bytes);
  });
});

describe('a helper', () => {
  /** A thread that says what it is told to say, and notes what it is given. */
  function startFake() {
    const given: HelperTask[] = [];
    const thread = Object.assign(new EventEmitter(), {
      postMessage: (task: HelperTask) => void given.push(task),
      terminate: () => Promise.resolve(0),
    });
    vi.mocked(startThread).mockReturnValue(thread as unknown as Worker);
    vi.mocked(canHaveThreads).mockReturnValue(true);
    const helper = startHelper({ directory: '/', wanted: [], formats: ['pdf'], out: 'out' });
    if (helper === undefined) throw new Error('There is no helper.');
    const render = (format: string) =>
      helper.render({ format } as RenderJob).then(
        ({ extension }) => extension,
        (fault: unknown) => String(fault),
      );
    const rendered = (extension: string): HelperAnswer => ({
      rendered: { bytes: new Uint8Array(), extension, diagnostics: [] },
    });
    return { thread, render, rendered, given, helper };
  }

  it('gives each answer to the one who asked, a fault too', async () => {
    const { thread, render, rendered, given } = startFake();
    const asked = [render('one'), render('two'), render('three')];
    thread.emit('message', rendered('one'));
    thread.emit('message', { fault: new TypeError('x is undefined') } satisfies HelperAnswer);
    thread.emit('message', rendered('three'));
    expect(await Promise.all(asked)).toEqual(['one', 'TypeError: x is undefined', 'three']);
    expect(given).toEqual(['one', 'two', 'three'].map((format) => ({ job: { format } })));
  });

  it('that ends by a fault keeps nobody waiting, then or later', async () => {
    const { thread, render } = startFake();
    const asked = [render('one'), render('two')];
    thread.emit('error', new Error('no memory'));
    const later = render('three');
    expect(await Promise.all([...asked, later])).toEqual(Array.from({ length: 3 }, () => 'Error: no memory'));
  });

  it.each(['none', 'b'])(
    'ends as soon as all files are made, and no sooner, where %s fails',
    async (failing) => {
      let [made, madeBefore] = [0, -1];
      const helper: RenderPool = {
        ...notingPool(),
        takes: (format) => format === 'pdf',
        isIdle: false,
        async render({ format }) {
          expect(madeBefore).toBe(-1);
          return { bytes: new Uint8Array(1), extension: format, diagnostics: [] };
        },
        close: async () => void (madeBefore = madeBefore < 0 ? made : madeBefore),
      };
      const stages = fakePipeline();
      await makeReports({
        ...{ ids: ['a', 'b', 'c'], stems: new Map(), project: {} as Project, helper },
        request: { directory: '/', wanted: [], formats: ['text', 'pdf'], out: 'out' },
        pipeline: {
          ...stages,
          composeReport: (project, id, diagnose) =>
            id === failing ? Promise.resolve(undefined) : stages.composeReport(project, id, diagnose),
        },
        watching: { onStep: (step) => (made = step.made), signal: new AbortController().signal },
        onReport: () => Promise.resolve(),
      });
      expect([made, madeBefore]).toEqual([6, 6]);
    },
  );
});
