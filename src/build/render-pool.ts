import { extname } from 'node:path';
import { availableParallelism } from 'node:os';
import type { RenderJob, RenderedJob } from './render-worker.ts';

/** Renders documents, on as many cores as there are. */
export interface RenderPool {
  /** How many documents are worked on at a time. */
  readonly width: number;
  readonly render: (job: RenderJob) => Promise<RenderedJob>;
  readonly close: () => Promise<void>;
}

/** With fewer documents than this, starting the workers takes longer than they save. */
const worthWhile = 10;

/**
 * A pool for so many documents; undefined where one core does as well. Workers run compiled code only: from its sources
 * the program works on one core.
 */
export async function openPool(documents: number): Promise<RenderPool | undefined> {
  const cores = Math.min(availableParallelism(), 16);
  const ending = extname(new URL(import.meta.url).pathname);
  if (documents < worthWhile || cores < 2 || ending !== '.js') return undefined;
  const { Piscina } = await import('piscina');
  const pool = new Piscina<RenderJob, RenderedJob>({
    filename: new URL('./render-worker.js', import.meta.url).href,
    minThreads: cores,
    maxThreads: cores,
    // A worker that is told to stop must not hold up the end of the program.
    closeTimeout: 2000,
  });
  return { width: 2 * cores, render: (job) => pool.run(job), close: () => pool.destroy() };
}
