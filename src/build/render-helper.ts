import { startThread } from './start-thread.ts';
import { canHaveThreads, type RenderPool } from './render-pool.ts';
import type { RenderJob, RenderedJob } from './render-worker.ts';
import type { Request } from './request.ts';

/** What the thread is told: a document to render, or the formats of one that will come. */
export type HelperTask = { readonly job: RenderJob } | { readonly expected: readonly string[] };

/** The answer to a job: what was rendered, or the fault of the program that kept it from being. */
export type HelperAnswer = { readonly rendered: RenderedJob } | { readonly fault: unknown };

/**
 * A thread that makes the PDF files of a run over few documents, while the first one makes the others, or all files while that one
 * checks the record: it starts at once, and has loaded the typesetter by the time the records are read. Undefined where it would
 * have nothing to do.
 */
export function startHelper({ formats }: Request): RenderPool | undefined {
  if (!formats.includes('pdf') || !canHaveThreads()) return undefined;
  const worker = startThread(new URL('./render-helper-worker.js', import.meta.url));
  const waiting: {
    readonly resolve: (job: RenderedJob) => void;
    readonly reject: (fault: unknown) => void;
  }[] = [];
  let broken: Error | undefined;
  // Answers come in the order of the questions.
  worker.on('message', (answer: HelperAnswer) => {
    const asked = waiting.shift();
    if ('rendered' in answer) asked?.resolve(answer.rendered);
    else asked?.reject(answer.fault);
  });
  worker.on('error', (thrown: unknown) => {
    const fault = thrown instanceof Error ? thrown : new Error(String(thrown));
    broken = fault;
    for (const { reject } of waiting.splice(0)) reject(fault);
  });
  return {
    width: 1,
    // To check a record takes as long as all its files do.
    takes: (format, isCheckedFirst) => isCheckedFirst || format === 'pdf',
    isIdle: true,
    expect: (expected) => worker.postMessage({ expected } satisfies HelperTask),
    render: (job) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) throw broken;
        waiting.push({ resolve, reject });
        worker.postMessage({ job } satisfies HelperTask);
      }),
    close: async () => void (await worker.terminate()),
  };
}
