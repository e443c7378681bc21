import { extname } from 'node:path';
import { availableParallelism } from 'node:os';
import type { RenderJob, RenderedJob } from './render-worker.ts';

/** Renders documents on other threads. */
export interface RenderPool {
  /** How many documents are worked on at a time. */
  readonly width: number;
  /**
   * Whether it renders documents in a format; others are rendered by the first thread, which checks the record before it does, unless
   * what is wrong with it is known.
   */
  readonly takes: (format: string, isCheckedFirst: boolean) => boolean;
  /** Whether it has time to render a document that may turn out to have errors. */
  readonly isIdle: boolean;
  /** Hears in which formats a document will come, so that it is ready for them. */
  readonly expect?: (formats: readonly string[]) => void;
  readonly render: (job: RenderJob) => Promise<RenderedJob>;
  readonly close: () => Promise<void>;
}

/** With fewer documents than this, starting the workers takes longer than they save. */
const worthWhile = 10;

/** Whether there are so many documents that a pool does better than the first thread with a helper. */
export function needsPool(documents: number): boolean {
  return documents >= worthWhile && canHaveThreads();
}

/** Threads run compiled code only: from its sources the program works on one core. */
export function canHaveThreads(): boolean {
  return availableParallelism() > 1 && extname(new URL(import.meta.url).pathname) === '.js';
}

/** A pool for many documents: on as many cores as there are. */
export async function openPool(): Promise<RenderPool> {
  const cores = Math.min(availableParallelism(), 16);
  const { Piscina } = await import('piscina');
  const pool = new Piscina<RenderJob, RenderedJob>({
    filename: new URL('./render-worker.js', import.meta.url).href,
    minThreads: cores,
    maxThreads: cores,
    // A thread that waits for work without returning to its event loop lets go of nothing that Typst has made.
    atomics: 'disabled',
    // A worker that is told to stop must not hold up the end of the program.
    closeTimeout: 2000,
  });
  return {
    width: 2 * cores,
    takes: () => true,
    isIdle: false,
    render: (job) => pool.run(job),
    close: () => pool.destroy(),
  };
}
