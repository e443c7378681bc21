import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { ProjectFiles, ProjectSettings } from '../pipeline.ts';
import type { Cache } from './cache.ts';
import type { Folders } from './folders.ts';
import type { RecordFindings } from './kept.ts';

/** What a thread is given when it starts: plain data, because that is all that passes between threads. */
export interface CheckCrewData {
  readonly files: ProjectFiles;
  readonly settings: ProjectSettings;
  readonly folders: Folders;
  /** Where the first thread has put what it read. */
  readonly cache: Cache | undefined;
}

/** Threads that check records beside the first one. */
export interface CheckCrew {
  readonly size: number;
  readonly check: (ids: readonly string[]) => Promise<readonly RecordFindings[]>;
  readonly close: () => Promise<void>;
}

/** For fewer records than this, starting a thread takes longer than it saves. */
const worthWhile = 50;

/**
 * A crew for so many records; undefined where one core does as well. Threads run compiled code only: from its sources the
 * program works on one core.
 */
export async function startCheckCrew(data: CheckCrewData, records: number): Promise<CheckCrew | undefined> {
  const size = Math.min(availableParallelism(), 8) - 1;
  const ending = extname(new URL(import.meta.url).pathname);
  if (records < worthWhile || size < 1 || ending !== '.js') return undefined;
  const { Piscina } = await import('piscina');
  const pool = new Piscina<readonly string[], readonly RecordFindings[]>({
    filename: new URL('./check-worker.js', import.meta.url).href,
    minThreads: size,
    maxThreads: size,
    // A thread that waits for work without returning to its event loop lets go of nothing that Typst has made.
    atomics: 'disabled',
    concurrentTasksPerWorker: 1,
    workerData: data,
    // A thread that is told to stop must not hold up the end of the program.
    closeTimeout: 2000,
  });
  return { size, check: (ids) => pool.run(ids), close: () => pool.destroy() };
}
