import { parentPort } from 'node:worker_threads';
import { formats } from '../render/formats.ts';
import type { HelperAnswer, HelperTask } from './render-helper.ts';
import renderJob, { type RenderJob } from './render-worker.ts';

/** The thread of `render-helper.ts`: loads what makes PDF files, then renders one document after the other. */
let last: Promise<void> = prepare();

parentPort?.on('message', (task: HelperTask) => {
  if ('expected' in task) last = last.then(() => load(task.expected));
  else last = last.then(() => answer(task.job)).then((answered) => parentPort?.postMessage(answered));
});

async function load(expected: readonly string[]): Promise<void> {
  for (const format of expected) await formats[format]?.();
}

async function prepare(): Promise<void> {
  const renderer = await formats['pdf']?.();
  renderer?.default.prepare?.();
}

async function answer(job: RenderJob): Promise<HelperAnswer> {
  try {
    return { rendered: await renderJob(job) };
  } catch (fault) {
    return { fault };
  }
}
