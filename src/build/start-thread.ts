import { Worker } from 'node:worker_threads';

/** Starts a file of the program in a thread. In the compiled program the loader does it (`scripts/build/loader.ts`), in less time. */
export const startThread = (file: URL): Worker => new Worker(file);
